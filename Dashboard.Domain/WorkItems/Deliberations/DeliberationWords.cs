namespace Dashboard.Domain.WorkItems.Deliberations;

/// <summary>The words a deliberation may use. Source: docs/delivering.md.</summary>
public static class DeliberationWords
{
    /// <summary>From collecting topics to evaluation.</summary>
    public static Vocabulary State { get; } = new(
        "collected", "screened", "announced", "held", "resolved", "not-resolved", "deferred", "publicised", "implementing", "implemented",
        "abandoned", "evaluated");

    /// <summary>Whose meeting it is.</summary>
    public static Vocabulary Level { get; } = new("compound", "community", "village-group");

    /// <summary>Who proposed the topics.</summary>
    public static Vocabulary Proposer { get; } = new("resident", "party-organisation", "committee", "resident-unit", "upper-level");
}
