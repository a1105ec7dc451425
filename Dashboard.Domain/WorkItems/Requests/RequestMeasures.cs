using System.Collections.Immutable;
using Dashboard.Domain.WorkItems.Cohorts;

namespace Dashboard.Domain.WorkItems.Requests;

/// <summary>What a request adds to which measure: volumes by receipt, on-time by due time, satisfaction by rating.</summary>
internal static class RequestMeasures
{
    public static ImmutableArray<MeasureRule<Request>> All { get; } =
    [
        new("request.received", (r, ref t) => t.Count(r.ReceivedAt, when: Counts(r))),
        new("request.dispatched", (r, ref t) => t.Count(r.DispatchedAt, when: IsDispatched(r))),
        new("request.due", (r, ref t) => t.Due(r.DueAt, done: IsAnswered(r), when: FallsDue(r, t.Limits))),
        new("request.closed-ontime", (r, ref t) => t.Count(r.DueAt, when: FallsDue(r, t.Limits) && IsAnswered(r) && AnsweredAt(r) <= r.DueAt)),
        new("request.closed", (r, ref t) => t.Count(r.ClosedAt, when: IsClosed(r))),
        new("request.cycle.workdays.sum", (r, ref t) => t.WorkingDays(r.ReceivedAt, until: AnsweredAt(r), on: r.ClosedAt, when: IsClosed(r))),
        new("request.firstcontact.duration", (r, ref t) => t.Elapsed(r.DispatchedAt, r.FirstContactAt, when: IsDispatched(r))),
        new("request.rated", (r, ref t) => t.Count(r.RatedAt, when: IsRated(r))),
        new("request.rated.satisfied", (r, ref t) => t.Count(r.RatedAt, when: IsRated(r) && r.Rating is not "dissatisfied")),
        new("request.rated.resolved", (r, ref t) => t.Count(r.RatedAt, when: IsRated(r) && r.Resolved is "yes")),
    ];

    /// <summary>An invalid request never was one; a merged child leaves volume and due counts to its parent.</summary>
    private static bool Counts(Request r) => r.State is not ("invalid" or "merged");

    private static bool IsDispatched(Request r) => Counts(r) && r.DispatchedAt is not null && r.State is not "answered";

    private static bool FallsDue(Request r, ServiceLimits limits) =>
        IsDispatched(r) && !(limits.RequestSuspensionStopsClock && r.State is "suspended" or "waiting-for-citizen");

    /// <summary>After a reopening the earlier answer no longer counts: the case is open until it is answered again.</summary>
    private static bool IsAnswered(Request r) =>
        AnsweredAt(r) is not null && (!WasReopened(r) || r.State is "replied" or "followed-up" or "closed");

    /// <summary>The reply; the closing where a source does not tell the reply.</summary>
    private static DateTimeOffset? AnsweredAt(Request r) => r.RepliedAt ?? r.ClosedAt;

    /// <summary>The first closing of a reopened request stays counted.</summary>
    private static bool IsClosed(Request r) => r.State is "closed" || (WasReopened(r) && Counts(r));

    private static bool WasReopened(Request r) => r.ReopenCount > 0 || r.State is "reopened";

    /// <summary>A merged child keeps its citizen, and so its rating.</summary>
    private static bool IsRated(Request r) => r.Rating is "satisfied" or "basically-satisfied" or "dissatisfied" && r.State is not "invalid";
}
