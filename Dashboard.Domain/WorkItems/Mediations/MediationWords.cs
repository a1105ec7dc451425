namespace Dashboard.Domain.WorkItems.Mediations;

/// <summary>The words a mediation may use. Source: docs/delivering.md.</summary>
public static class MediationWords
{
    /// <summary>From application to file.</summary>
    public static Vocabulary State { get; } = new(
        "applied", "found", "accepted", "investigating", "mediating", "agreed", "failed", "withdrawn", "transferred", "fulfilled", "breached",
        "judicially-confirmed", "revisited", "archived");

    /// <summary>What the dispute is about.</summary>
    public static Vocabulary Kind { get; } = new(
        "neighbour", "family", "property-management", "labour", "land", "consumption", "traffic", "compensation", "other");

    /// <summary>Where it was settled.</summary>
    public static Vocabulary Level { get; } = new("compound", "community", "street", "district");

    /// <summary>Who mediated; 五老 and 乡贤 are the mediators of virtue.</summary>
    public static Vocabulary Mediator { get; } = new(
        "committee", "lawyer", "legal-adviser", "judge", "police", "five-elders", "local-worthy", "social-worker");
}
