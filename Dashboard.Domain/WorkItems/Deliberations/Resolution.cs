namespace Dashboard.Domain.WorkItems.Deliberations;

/// <summary>A resolution (决议) of a session.</summary>
/// <param name="DueAt">To be carried out by, inclusive; null when no date was set, and then it is never due.</param>
/// <param name="ImplementedAt">Carried out; null while it is not.</param>
public sealed record Resolution(DateTimeOffset? DueAt, DateTimeOffset? ImplementedAt);
