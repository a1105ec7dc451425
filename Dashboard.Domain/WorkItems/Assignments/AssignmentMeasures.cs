using System.Collections.Immutable;
using Dashboard.Domain.WorkItems.Cohorts;

namespace Dashboard.Domain.WorkItems.Assignments;

/// <summary>
/// What an assignment adds to which measure: burden by arrival, the gate by its decision, on-time by due time.
/// <c>task.form.duplicate</c> looks at several items: see <see cref="DuplicateForms"/>.
/// </summary>
internal static class AssignmentMeasures
{
    public static ImmutableArray<MeasureRule<Assignment>> All { get; } =
    [
        new("task.leadinggroup.due", (a, ref t) => t.Due(a.DueAt, done: IsClosed(a), when: FallsDue(a) && a.Origin is "leading-group")),
        new("task.leadinggroup.closed-ontime", (a, ref t) => t.Count(a.DueAt, when: ClosedOnTime(a) && a.Origin is "leading-group")),
        new("task.review.completed", (a, ref t) => t.Count(a.ReviewedAt)),
        new("task.gate.duration", (a, ref t) => t.Worked(since: a.SubmittedAt, on: a.ReviewedAt)),
        new("task.community.arrived", (a, ref t) => t.Count(a.ArrivedAt, when: ReachesCommunity(a))),
        new("task.community.admitted", (a, ref t) => t.Count(a.ArrivedAt, when: ReachesCommunity(a) && a.Gate is "admitted")),
        new("task.department.pairs", (a, ref t) => t.Member(a.ArrivedAt, a.Department, when: ReachesCommunity(a))),
        new("task.form.arrived", (a, ref t) => t.Count(a.ArrivedAt, when: Counts(a) && a.Category is "report-form")),
        new("task.assist.arrived", (a, ref t) => t.Count(a.ArrivedAt, when: Counts(a) && a.List is "assist")),
        new("task.assist.funded", (a, ref t) => t.Count(a.ArrivedAt, when: Counts(a) && a.List is "assist" && a.Funded)),
        new("task.due", (a, ref t) => t.Due(a.DueAt, done: IsClosed(a), when: FallsDue(a))),
        new("task.closed-ontime", (a, ref t) => t.Count(a.DueAt, when: ClosedOnTime(a))),
        new("task.dispatched", (a, ref t) => t.Count(a.DispatchedAt, when: Counts(a))),
        new("task.bounced", (a, ref t) => t.Count(a.DispatchedAt, when: Counts(a) && a.RedispatchCount >= 1)),
        new("task.street.arrived", (a, ref t) => t.Count(a.ArrivedAt, when: ReachesStreet(a))),
        new("task.street.core-duty", (a, ref t) => t.Count(a.ArrivedAt, when: ReachesStreet(a) && a.Category is "party-building" or "governance" or "service")),
        new("task.street.investment", (a, ref t) => t.Count(a.ArrivedAt, when: Counts(a) && a.Category is "investment" && a.TargetLevel is "street")),
    ];

    /// <summary>A form-filling assignment that stands in the count of forms, and so can be a duplicate.</summary>
    public static bool IsForm(Assignment a) => Counts(a) && a is { Deleted: false, ArrivedAt: not null, Category: "report-form" };

    /// <summary>One that was merged into another leaves volumes and due counts to it.</summary>
    private static bool Counts(Assignment a) => a.State is not "merged" && a.Gate is not "merged";

    private static bool ReachesCommunity(Assignment a) => Counts(a) && a.TargetLevel is "community";

    private static bool ReachesStreet(Assignment a) => Counts(a) && a.TargetLevel is "street" or "community";

    /// <summary>What was cancelled, or sent back at the gate, is not owed.</summary>
    private static bool FallsDue(Assignment a) => Counts(a) && a.State is not ("cancelled" or "returned") && a.Gate is not "returned";

    private static bool IsClosed(Assignment a) => a.ClosedAt is not null && a.State is not "rejected-result";

    private static bool ClosedOnTime(Assignment a) => FallsDue(a) && IsClosed(a) && a.ClosedAt <= a.DueAt;
}
