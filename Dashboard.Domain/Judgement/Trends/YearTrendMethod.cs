namespace Dashboard.Domain.Judgement.Trends;

/// <summary>By what a yearly trend was tested.</summary>
public enum YearTrendMethod
{
    /// <summary>Counts and denominators (Cochran and Armitage).</summary>
    Proportions,

    /// <summary>Values weighted with their intervals.</summary>
    Intervals,

    /// <summary>Values weighted with their intervals, because a year of zero has no odds.</summary>
    IntervalsForZero,
}
