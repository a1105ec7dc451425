namespace Dashboard.Jobs.Nights;

/// <summary>What became of an attempt to run a night.</summary>
public enum NightOutcome
{
    /// <summary>The night is complete, now or before.</summary>
    Completed,

    /// <summary>A step failed; the run says which and why.</summary>
    Failed,

    /// <summary>Another process holds the lease.</summary>
    Elsewhere,

    /// <summary>The clock has stepped: which nights are over is not known.</summary>
    ClockDoubted,
}
