namespace Dashboard.Domain.WorkItems.Projects;

/// <summary>The words a project may use. Source: docs/delivering.md.</summary>
public static class ProjectWords
{
    /// <summary>From proposal to archive, and the side states.</summary>
    public static Vocabulary State { get; } = new(
        "proposed", "deliberated", "approved", "funded", "procured", "under-way", "completed", "accepted", "in-use", "audited", "archived",
        "suspended", "terminated", "replanned");

    /// <summary>What it is for.</summary>
    public static Vocabulary Kind { get; } = new("renewal", "service", "governance", "development");
}
