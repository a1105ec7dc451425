namespace Dashboard.Domain.WorkItems.GridEvents;

/// <summary>An event of the grid (网格事件). Source: docs/delivering.md.</summary>
public sealed record GridEvent : WorkItem
{
    /// <inheritdoc/>
    public override WorkItemType Type => WorkItemType.GridEvent;

    /// <summary>Who found it: one of <see cref="GridEventWords.Origin"/>.</summary>
    public string? Origin { get; init; }

    /// <summary>One of <see cref="GridEventWords.Category"/>.</summary>
    public string? Category { get; init; }

    /// <summary>1 (slight) to 4 (grave).</summary>
    public int? Severity { get; init; }

    /// <summary>How often the check sent it back (返工).</summary>
    public int ReworkCount { get; init; }

    /// <summary>Reported (上报).</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>Filed (立案).</summary>
    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>Assigned (派遣).</summary>
    public DateTimeOffset? AssignedAt { get; init; }

    /// <summary>Checked (核查).</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>To be closed by, inclusive.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Closed (结案).</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
