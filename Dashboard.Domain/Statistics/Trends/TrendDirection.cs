namespace Dashboard.Domain.Statistics.Trends;

/// <summary>Where a series is going.</summary>
public enum TrendDirection
{
    /// <summary>No significant change (无显著变化).</summary>
    NoChange,

    /// <summary>Rising.</summary>
    Increasing,

    /// <summary>Falling.</summary>
    Decreasing,
}
