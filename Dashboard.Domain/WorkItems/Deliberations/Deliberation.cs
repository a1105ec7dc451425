namespace Dashboard.Domain.WorkItems.Deliberations;

/// <summary>A session of deliberation (议事协商) with what it resolved. Source: docs/delivering.md.</summary>
public sealed record Deliberation : WorkItem
{
    /// <inheritdoc/>
    public override WorkItemType Type => WorkItemType.Deliberation;

    /// <summary><c>compound</c>, <c>community</c> or <c>village-group</c>.</summary>
    public string? Level { get; init; }

    /// <summary>The form of the meeting as the source writes it (议事会, 坝坝会, 居民代表会议, online).</summary>
    public string? Form { get; init; }

    /// <summary>Who proposed the topics: one of <see cref="DeliberationWords.Proposer"/>.</summary>
    public string? Proposer { get; init; }

    /// <summary>How many topics were put.</summary>
    public int Topics { get; init; }

    /// <summary>How many of them residents proposed; null when only <see cref="Proposer"/> tells.</summary>
    public int? ResidentTopics { get; init; }

    /// <summary>How many people came.</summary>
    public int? Attendees { get; init; }

    /// <summary>When it was held.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>What was resolved.</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];
}
