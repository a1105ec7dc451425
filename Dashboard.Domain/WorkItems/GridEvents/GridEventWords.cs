namespace Dashboard.Domain.WorkItems.GridEvents;

/// <summary>The words a grid event may use. Source: docs/delivering.md.</summary>
public static class GridEventWords
{
    /// <summary>From report to close, and the side states.</summary>
    public static Vocabulary State { get; } = new(
        "reported", "verified", "filed", "not-filed", "self-handled", "assigned", "handling", "feedback", "checked", "closed", "rework",
        "escalated", "extended", "suspended", "withdrawn");

    /// <summary>Who found it.</summary>
    public static Vocabulary Origin { get; } = new("patrol", "sensor", "camera", "citizen", "request");

    /// <summary>What it is about.</summary>
    public static Vocabulary Category { get; } = new("safety", "environment", "facility", "order", "dispute", "special-care", "other");
}
