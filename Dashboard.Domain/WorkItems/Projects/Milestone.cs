namespace Dashboard.Domain.WorkItems.Projects;

/// <summary>A milestone (节点) of a project.</summary>
/// <param name="PlannedAt">Planned for, inclusive; null while there is no plan, and then it is never due.</param>
/// <param name="ActualAt">Reached; null while it is not.</param>
public sealed record Milestone(DateTimeOffset? PlannedAt, DateTimeOffset? ActualAt);
