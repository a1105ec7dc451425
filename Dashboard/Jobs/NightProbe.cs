using Dashboard.Health;

namespace Dashboard.Jobs;

/// <summary>The recurring night is declared and the nights are looked after.</summary>
internal sealed class NightProbe(NightWatch watch) : IReadinessProbe
{
    public string Part => "jobs";

    public string? Obstacle() => watch.Trouble is null ? null : "stopped";
}
