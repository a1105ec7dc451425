namespace Dashboard.Data.Nights;

/// <summary>One step of a night, with its progress.</summary>
public sealed class NightStep
{
    public required DateOnly Night { get; set; }

    public required string Step { get; set; }

    /// <summary><c>waiting</c>, <c>running</c>, <c>done</c> or <c>failed</c>.</summary>
    public required string Status { get; set; }

    public required int Percent { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public string? Detail { get; set; }
}
