namespace Dashboard.Health;

/// <summary>A part that does not work yet, and why.</summary>
internal sealed record ReadinessObstacle(string Part, string Reason, string Text);
