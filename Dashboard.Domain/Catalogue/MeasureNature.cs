namespace Dashboard.Domain.Catalogue;

/// <summary>How a measure's amounts add up.</summary>
public enum MeasureNature
{
    /// <summary>Adds over time and area.</summary>
    Flow,

    /// <summary>Last known value in time, summed over areas.</summary>
    Stock,

    /// <summary>Adds over area, and over time from 1 January of the year to the period's end (year cohorts of projects).</summary>
    Cumulative,

    /// <summary>Mergeable histogram; percentiles only from the merged histogram.</summary>
    Duration,

    /// <summary>Distinct members: adds over area, counted anew for each period.</summary>
    Distinct,

    /// <summary>A published mean (last known value), combined over areas with the weight measure; never summed.</summary>
    WeightedMean,
}
