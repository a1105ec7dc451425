using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;

namespace Dashboard.Domain.Statistics.Trends;

/// <summary>The trend of the last five annual values.</summary>
/// <param name="Direction">Its direction, if it is significant.</param>
/// <param name="ChiSquare">The test statistic, one degree of freedom.</param>
/// <param name="Slope">Change by year: in the unit of the values (interval method) or in log odds (proportion method).</param>
public sealed record RecentTrend(TrendDirection Direction, double ChiSquare, double Slope)
{
    /// <summary>Whether there is a direction.</summary>
    public bool Significant => Direction != TrendDirection.NoChange;

    /// <summary>The direction as a judgement.</summary>
    public Outcome Outcome(Polarity polarity) =>
        GoodSide.Judge(Direction == TrendDirection.Increasing ? 1 : Direction == TrendDirection.Decreasing ? -1 : 0, polarity);
}
