namespace Dashboard.Domain.WorkItems.Projects;

/// <summary>A project (项目) of a programme. Money is in 10,000 yuan. Source: docs/delivering.md.</summary>
public sealed record Project : WorkItem
{
    /// <inheritdoc/>
    public override WorkItemType Type => WorkItemType.Project;

    /// <summary>
    /// The programme, kebab case. Programmes are data, because "five actions" has meant different lists: measures know
    /// <c>old-courtyard</c>, <c>back-street</c>, <c>featured-block</c>, <c>service-upgrade</c>, <c>safe-community</c> and <c>guarantee-fund</c>.
    /// </summary>
    public string? Programme { get; init; }

    /// <summary><c>renewal</c>, <c>service</c>, <c>governance</c> or <c>development</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The year in whose plan it stands; null when in none.</summary>
    public int? PlanYear { get; init; }

    /// <summary>The deliberation that decided it (居民议定); null when none did.</summary>
    public string? DeliberationId { get; init; }

    /// <summary>Budget in 10,000 yuan.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Investment planned for the plan year, in 10,000 yuan.</summary>
    public decimal? InvestmentPlanned { get; init; }

    /// <summary>Investment done in the plan year so far, in 10,000 yuan.</summary>
    public decimal? InvestmentDone { get; init; }

    /// <summary>Approved (立项).</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Accepted (验收).</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Its milestones (节点).</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];
}
