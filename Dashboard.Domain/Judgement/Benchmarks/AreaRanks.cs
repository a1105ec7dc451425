using Dashboard.Domain.Aggregation.Reading;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Judgement.Benchmarks;

/// <summary>Ranks of areas as intervals: places that chance could exchange are not told as an order.</summary>
public static class AreaRanks
{
    private const double Confidence = 0.95;

    /// <summary>The same figures with their ranks.</summary>
    public static AreaFigures Of(AreaFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var estimates = figures.Areas.Select(area => area.Now is { Value: { } value, Lower: { } lower, Upper: { } upper } && lower <= value && value <= upper
            ? new Estimate(value, new Interval(lower, upper), MethodOf(figures, area), Confidence)
            : (Computed<Estimate>)NotComputable.NoInterval).ToList();
        return RankIntervals.Of(estimates, figures.Indicator.Polarity).TryGet(out var ranks)
            ? figures with { Areas = new ValueList<AreaFigure>(figures.Areas.Select((area, i) => ranks[i].TryGet(out var rank) ? area with { Rank = rank } : area)) }
            : figures;
    }

    private static IntervalMethod MethodOf(AreaFigures figures, AreaFigure area) =>
        Intervals.Of(figures.Indicator, area.Now.Numerator, area.Now.Denominator).TryGet(out var estimate) ? estimate.Method : IntervalMethod.OrderStatistics;
}
