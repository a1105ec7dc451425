namespace Dashboard.Domain.WorkItems.Assignments;

/// <summary>The words an assignment may use. Source: docs/delivering.md.</summary>
public static class AssignmentWords
{
    /// <summary>From draft to done, and the side states.</summary>
    public static Vocabulary State { get; } = new(
        "drafted", "submitted", "in-review", "admitted", "returned", "merged", "dispatched", "signed", "in-progress", "submitted-result",
        "closed", "rejected-result", "extended", "cancelled", "bounced", "ungated");

    /// <summary>What kind of work it is.</summary>
    public static Vocabulary Category { get; } = new(
        "party-building", "governance", "service", "safety", "report-form", "inspection", "certificate", "publicity", "investment", "other");

    /// <summary>Duty lists.</summary>
    public static Vocabulary List { get; } = new("statutory", "assist", "off-list");

    /// <summary>Where it is sent.</summary>
    public static Vocabulary TargetLevel { get; } = new("district", "street", "community");

    /// <summary>Who set it going.</summary>
    public static Vocabulary Origin { get; } = new("department", "leading-group", "higher-level", "request", "grid");

    /// <summary>What the gate decided.</summary>
    public static Vocabulary Gate { get; } = new("admitted", "returned", "merged", "ungated");
}
