using System.Collections.Immutable;
using Dashboard.Domain.WorkItems.Cohorts;

namespace Dashboard.Domain.WorkItems.GridEvents;

/// <summary>What a grid event adds to which measure: volume by filing, on-time by due time.</summary>
internal static class GridEventMeasures
{
    public static ImmutableArray<MeasureRule<GridEvent>> All { get; } =
    [
        new("gridevent.filed", (e, ref t) => t.Count(e.FiledAt, when: e.State is not "not-filed")),
        new("gridevent.due", (e, ref t) => t.Due(e.DueAt, done: IsClosed(e), when: FallsDue(e, t.Limits))),
        new("gridevent.closed-ontime", (e, ref t) => t.Count(e.DueAt, when: ClosedOnTime(e, t.Limits))),
        new("gridevent.safety.due", (e, ref t) => t.Due(e.DueAt, done: IsClosed(e), when: FallsDue(e, t.Limits) && e.Category is "safety")),
        new("gridevent.safety.closed-ontime", (e, ref t) => t.Count(e.DueAt, when: ClosedOnTime(e, t.Limits) && e.Category is "safety")),
    ];

    /// <summary>Not filed, settled by the keeper on the spot, or withdrawn: nobody owes a closing.</summary>
    private static bool FallsDue(GridEvent e, ServiceLimits limits) =>
        e.State is not ("not-filed" or "self-handled" or "withdrawn") && !(limits.GridEventSuspensionStopsClock && e.State is "suspended");

    /// <summary>Sent back for rework, it is open until it is closed again.</summary>
    private static bool IsClosed(GridEvent e) => e.ClosedAt is not null && e.State is not "rework" && !(e.State is "handling" && e.ReworkCount > 0);

    private static bool ClosedOnTime(GridEvent e, ServiceLimits limits) => FallsDue(e, limits) && IsClosed(e) && e.ClosedAt <= e.DueAt;
}
