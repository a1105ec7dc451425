namespace Dashboard.Data.Nights;

/// <summary>The work of one night. The truth about nights is here, not in the job library's storage.</summary>
public sealed class NightRun
{
    /// <summary>The day that the night closes.</summary>
    public required DateOnly Night { get; set; }

    /// <summary><c>running</c>, <c>done</c> or <c>failed</c>.</summary>
    public required string Status { get; set; }

    public required DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public required string Node { get; set; }

    /// <summary>Last change that the night took in.</summary>
    public long? LastSequence { get; set; }

    public string? Error { get; set; }
}
