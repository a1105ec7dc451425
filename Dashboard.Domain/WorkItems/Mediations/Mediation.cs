namespace Dashboard.Domain.WorkItems.Mediations;

/// <summary>The mediation of a dispute (矛盾纠纷调解). Source: docs/delivering.md.</summary>
public sealed record Mediation : WorkItem
{
    /// <inheritdoc/>
    public override WorkItemType Type => WorkItemType.Mediation;

    /// <summary>One of <see cref="MediationWords.Kind"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>Where it was settled: <c>compound</c>, <c>community</c>, <c>street</c> or <c>district</c>.</summary>
    public string? Level { get; init; }

    /// <summary>Who mediated: each one of <see cref="MediationWords.Mediator"/>.</summary>
    public IReadOnlyList<string> MediatorKinds { get; init; } = [];

    /// <summary>The house it was held in, as the source writes it (法律之家, 综治中心).</summary>
    public string? Venue { get; init; }

    /// <summary>Accepted (受理).</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Concluded, with or without an agreement.</summary>
    public DateTimeOffset? ConcludedAt { get; init; }

    /// <summary>The agreement was fulfilled.</summary>
    public DateTimeOffset? FulfilledAt { get; init; }

    /// <summary>To be concluded by, inclusive.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
