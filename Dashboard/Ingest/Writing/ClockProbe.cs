using Dashboard.Data.Clock;
using Dashboard.Health;

namespace Dashboard.Ingest.Writing;

/// <summary>Tells of a clock that stepped. It keeps nobody from reading and delivering, so the program stays ready.</summary>
internal sealed class ClockProbe(ClockWatch clock) : IReadinessProbe
{
    public string Part => "clock";

    public string? Obstacle() => null;

    public string? Note() => clock.Step?.Code;
}
