namespace Dashboard.Health;

/// <summary>The good news in one word.</summary>
internal sealed record HealthAnswer(string Status);
