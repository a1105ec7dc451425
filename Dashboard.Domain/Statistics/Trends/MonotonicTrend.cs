using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Trends;

/// <summary>What Mann and Kendall's test finds in a longer series.</summary>
/// <param name="Direction">The direction at 95 %, if there is one.</param>
/// <param name="Score">S: rising pairs less falling pairs.</param>
/// <param name="Variance">Variance of S, ties corrected.</param>
/// <param name="Z">S as a normal score, with continuity correction.</param>
/// <param name="PValue">Two-sided probability of such a score by chance.</param>
/// <param name="Slope">Sen's slope: the median change per step.</param>
/// <param name="SlopeInterval">Its 95 % interval.</param>
/// <param name="Count">Values that were used.</param>
public sealed record MonotonicTrend(
    TrendDirection Direction,
    double Score,
    double Variance,
    double Z,
    double PValue,
    double Slope,
    Interval SlopeInterval,
    int Count);
