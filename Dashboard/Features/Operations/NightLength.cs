namespace Dashboard.Features.Operations;

/// <summary>How long a night took.</summary>
public sealed record NightLength(DateOnly Night, TimeSpan Length, bool Complete);
