namespace Dashboard.Domain.WorkItems.Requests;

/// <summary>
/// A citizen request to 12345 (诉求). No name, telephone or address is kept. Source: docs/delivering.md.
/// </summary>
public sealed record Request : WorkItem
{
    /// <inheritdoc/>
    public override WorkItemType Type => WorkItemType.Request;

    /// <summary>One of <see cref="RequestWords.Channel"/>.</summary>
    public string? Channel { get; init; }

    /// <summary>One of <see cref="RequestWords.Nature"/>; the service limit follows from it.</summary>
    public string? Nature { get; init; }

    /// <summary>Category as the source writes it.</summary>
    public string? Category { get; init; }

    /// <summary><c>satisfied</c>, <c>basically-satisfied</c>, <c>dissatisfied</c>; <c>none</c> or null when the citizen was not asked or did not answer.</summary>
    public string? Rating { get; init; }

    /// <summary><c>yes</c>, <c>no</c> or <c>unknown</c>, as the citizen says.</summary>
    public string? Resolved { get; init; }

    /// <summary>The earlier request that this one repeats.</summary>
    public string? RepeatOf { get; init; }

    /// <summary>How often a handling unit sent it back (退单).</summary>
    public int ReturnCount { get; init; }

    /// <summary>How often it was opened again (不满意重办).</summary>
    public int ReopenCount { get; init; }

    /// <summary>Urgent requests have clock hours instead of working days.</summary>
    public bool Urgent { get; init; }

    /// <summary>Taken by 12345 (受理).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Sent to a handling unit (转办); null when answered directly.</summary>
    public DateTimeOffset? DispatchedAt { get; init; }

    /// <summary>First contact with the citizen (首次联系).</summary>
    public DateTimeOffset? FirstContactAt { get; init; }

    /// <summary>Answered (答复).</summary>
    public DateTimeOffset? RepliedAt { get; init; }

    /// <summary>Followed up (回访).</summary>
    public DateTimeOffset? FollowedUpAt { get; init; }

    /// <summary>Rated by the citizen.</summary>
    public DateTimeOffset? RatedAt { get; init; }

    /// <summary>To be answered by, inclusive; an approved extension moves it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The due time before an extension; null when never extended.</summary>
    public DateTimeOffset? OriginalDueAt { get; init; }

    /// <summary>Closed (归档).</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
