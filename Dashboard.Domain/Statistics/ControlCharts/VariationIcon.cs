namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>What the last point of a chart says about change.</summary>
public enum VariationIcon
{
    /// <summary>No signal: the process varies as it always does.</summary>
    CommonCause,

    /// <summary>A signal upwards where up is good.</summary>
    ImprovementHigh,

    /// <summary>A signal downwards where down is good.</summary>
    ImprovementLow,

    /// <summary>A signal upwards where down is good.</summary>
    ConcernHigh,

    /// <summary>A signal downwards where up is good.</summary>
    ConcernLow,

    /// <summary>A signal upwards of an indicator without direction.</summary>
    NeutralHigh,

    /// <summary>A signal downwards of an indicator without direction.</summary>
    NeutralLow,
}
