using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Trends;

namespace Dashboard.Domain.Judgement.Trends;

/// <summary>What a series of closed periods can honestly be asked.</summary>
public static class FigureTrends
{
    /// <summary>How many closed months are looked at: three years.</summary>
    public const int Months = 36;

    /// <summary>How many closed quarters: five years.</summary>
    public const int Quarters = 20;

    /// <summary>How many closed years.</summary>
    public const int Years = 10;

    /// <summary>The five-point trend of a series of closed years.</summary>
    public static YearTrend Annual(Indicator indicator, IReadOnlyList<Figure> closed)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var known = closed.Where(IsUsable).ToList();
        AnnualPoint[] points = [.. known.Select(figure => new AnnualPoint(
            figure.Period.Anchor.Year, (double?)figure.Numerator, (double?)figure.Denominator, figure.Value, figure.Lower, figure.Upper))];
        var counted = indicator.Kind == IndicatorKind.Proportion && known.All(figure => figure.Lower is not null);
        var series = new ValueList<Figure>(known);
        if (!counted)
        {
            return new YearTrend(series, AnnualTrend.OfIntervals(points), YearTrendMethod.Intervals);
        }

        var trend = AnnualTrend.OfProportions(points);
        return trend.Reason == NotComputable.NotPositive
            ? new YearTrend(series, AnnualTrend.OfIntervals(points), YearTrendMethod.IntervalsForZero)
            : new YearTrend(series, trend, YearTrendMethod.Proportions);
    }

    /// <summary>Mann and Kendall's trend of a series of closed months or quarters.</summary>
    public static StepTrend Steps(Indicator indicator, Grain step, IReadOnlyList<Figure> closed)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        double[] values = [.. closed.Select(figure => IsUsable(figure) ? figure.Value!.Value : double.NaN)];
        var round = step == Grain.Quarter ? 4 : 12;
        var seasonal = values.Length >= 2 * round;
        // What is built up from January on is a saw: only like months can be compared.
        var restarts = indicator.AccumulatesOverYear;
        var result = restarts && !seasonal ? NotComputable.TooFewPoints : MannKendall.Seasonal(values, seasonal ? round : 1);
        var line = result.TryGet(out var trend) ? SenLine(values, trend.Slope) : ((double, double)?)null;
        var visible = trend is not null && Math.Abs(trend.Slope) * (values.Length - 1) >= DecimalScale.Step(indicator.Decimals);
        return new StepTrend(step, new ValueList<Figure>(closed), values.Count(value => !double.IsNaN(value)), seasonal, restarts, result, visible, line);
    }

    /// <summary>Whether a figure can enter a trend: closed, known, returned by nearly all and not of a period in which its source only began.</summary>
    public static bool IsUsable(Figure figure) =>
        figure is { Status: FigureStatus.Final, Value: not null, Coverage: null or >= FigureSignals.LeastCoverage, IsPartial: false };

    // Sen's line passes through the median of what is left of each value when the slope is taken away.
    private static (double First, double Last) SenLine(double[] values, double slope)
    {
        double[] rest = [.. values.Select((value, step) => value - (slope * step)).Where(value => !double.IsNaN(value)).Order()];
        var middle = (rest[(rest.Length - 1) / 2] + rest[rest.Length / 2]) / 2;
        return (middle, middle + (slope * (values.Length - 1)));
    }
}
