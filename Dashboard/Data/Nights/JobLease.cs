namespace Dashboard.Data.Nights;

/// <summary>Who works on a job of a night; free again once it has expired.</summary>
public sealed class JobLease
{
    public required string Job { get; set; }

    public required DateOnly Night { get; set; }

    public required string Owner { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }
}
