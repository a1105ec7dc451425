namespace Dashboard.Features.Indicators.Provenance;

/// <summary>Which records behind a figure are looked at.</summary>
public enum RecordPart
{
    Numerator,

    /// <summary>In the denominator but not in the numerator: not in time, not solved, not admitted.</summary>
    Missed,

    Denominator,
}
