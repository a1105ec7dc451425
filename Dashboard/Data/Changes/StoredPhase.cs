namespace Dashboard.Data.Changes;

/// <summary>A phase of a control chart that a person started. It is never deleted: withdrawing it is one more fact about it.</summary>
public sealed class StoredPhase
{
    public long Id { get; set; }

    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; set; }

    /// <summary>Code of the area.</summary>
    public required string Area { get; set; }

    /// <summary>First day of the phase, inclusive; at every grain it begins with the first period that starts on or after it.</summary>
    public required DateOnly FirstDay { get; set; }

    /// <summary>What changed in the process.</summary>
    public required string Reason { get; set; }

    public required string StartedBy { get; set; }

    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>Who withdrew it; null while it is in force.</summary>
    public string? WithdrawnBy { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawalReason { get; set; }
}
