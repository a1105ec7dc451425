namespace Dashboard.Data.Access;

/// <summary>Who did what, when.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>User name, key name or command.</summary>
    public required string Who { get; set; }

    /// <summary>Stable kebab-case code of what was done.</summary>
    public required string Action { get; set; }

    /// <summary>What it was done to.</summary>
    public string? Subject { get; set; }

    public string? Detail { get; set; }
}
