namespace Dashboard.Domain.WorkItems.Assignments;

/// <summary>
/// One assignment of a dispatched task (交办事项): a task sent to fifty communities is fifty assignments, and burden counts assignments.
/// Moments are null while the step has not happened. Source: docs/delivering.md.
/// </summary>
public sealed record Assignment : WorkItem
{
    /// <inheritdoc/>
    public override WorkItemType Type => WorkItemType.Task;

    /// <summary>The task that fanned out into this assignment; null when the assignment stands alone.</summary>
    public string? TaskId { get; init; }

    /// <summary>The department that issues it (条线).</summary>
    public string? Department { get; init; }

    /// <summary>What it is called.</summary>
    public string? Title { get; init; }

    /// <summary>One of <see cref="AssignmentWords.Category"/>.</summary>
    public string? Category { get; init; }

    /// <summary>Duty list: <c>statutory</c> (依法履职), <c>assist</c> (依法协助) or <c>off-list</c> (清单外).</summary>
    public string? List { get; init; }

    /// <summary>Where it is sent: <c>district</c>, <c>street</c> or <c>community</c>.</summary>
    public string? TargetLevel { get; init; }

    /// <summary>Who set it going: one of <see cref="AssignmentWords.Origin"/>.</summary>
    public string? Origin { get; init; }

    /// <summary>What the gate (准入) decided: <c>admitted</c>, <c>returned</c>, <c>merged</c>, or <c>ungated</c> for one that never passed it.</summary>
    public string? Gate { get; init; }

    /// <summary>Whether funds came with it (费随事转).</summary>
    public bool Funded { get; init; }

    /// <summary>The data sets a form asks for; the test of duplicate requests.</summary>
    public IReadOnlyList<string> Datasets { get; init; } = [];

    /// <summary>How often it was passed on between departments (转派).</summary>
    public int RedispatchCount { get; init; }

    /// <summary>Put to the gate (提请准入).</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Decided by the gate.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>Dispatched by the platform.</summary>
    public DateTimeOffset? DispatchedAt { get; init; }

    /// <summary>Arrived at the area.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>To be done by, inclusive.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Closed (办结).</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
