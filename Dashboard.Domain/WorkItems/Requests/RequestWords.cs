namespace Dashboard.Domain.WorkItems.Requests;

/// <summary>The words a request may use. Source: docs/delivering.md.</summary>
public static class RequestWords
{
    /// <summary>From receipt to file, and the side states.</summary>
    public static Vocabulary State { get; } = new(
        "received", "answered", "dispatched", "signed", "contacted", "in-progress", "replied", "followed-up", "closed", "return-requested",
        "redispatched", "extended", "suspended", "waiting-for-citizen", "reopened", "merged", "invalid");

    /// <summary>How it came in.</summary>
    public static Vocabulary Channel { get; } = new("phone", "web", "app", "mail", "leader-mailbox", "upper-level");

    /// <summary>What the citizen wants.</summary>
    public static Vocabulary Nature { get; } = new("consult", "help", "complaint", "report-offence", "suggestion", "praise", "other");

    /// <summary>What the citizen thinks of the answer.</summary>
    public static Vocabulary Rating { get; } = new("satisfied", "basically-satisfied", "dissatisfied", "none");

    /// <summary>Whether the citizen says it is resolved.</summary>
    public static Vocabulary Resolved { get; } = new("yes", "no", "unknown");
}
