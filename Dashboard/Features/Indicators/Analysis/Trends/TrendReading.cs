using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Trends;
using Dashboard.Live;
using Dashboard.Ui;
using Dashboard.Ui.Figures;
using Dashboard.Ui.Signals;

namespace Dashboard.Features.Indicators.Analysis.Trends;

/// <summary>Reads the longest series of closed periods that a trend can honestly be asked of.</summary>
public static class TrendReading
{
    /// <summary>How many closed months are looked at: three years.</summary>
    public const int Months = 36;

    /// <summary>How many closed quarters: five years.</summary>
    public const int Quarters = 20;

    /// <summary>How many closed years.</summary>
    public const int Years = 10;

    /// <summary>The trends up to the period that the page shows.</summary>
    public static TrendView Read(IScopedFigures scoped, FigureView view, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(scoped);
        ArgumentNullException.ThrowIfNull(view);
        var (indicator, shown) = (view.Indicator, view.Now.Period);
        var last = shown.LastDay < today ? shown.LastDay : today;
        var annual = indicator.NaturalGrain == Grain.Year || shown.Grain == Grain.Year
            ? Annual(indicator, Closed(scoped, view, Period.Of(Grain.Year, last), Years))
            : null;
        var steps = indicator.NaturalGrain switch
        {
            Grain.Year => null,
            Grain.Quarter => Steps(indicator, Grain.Quarter, Closed(scoped, view, Period.Of(Grain.Quarter, last), Quarters)),
            _ => Steps(indicator, Grain.Month, Closed(scoped, view, Period.Of(Grain.Month, last), Months)),
        };
        return new TrendView(indicator, annual, steps);
    }

    /// <summary>The five-point trend of a series of closed years.</summary>
    public static AnnualTrendView Annual(Indicator indicator, IReadOnlyList<Figure> closed)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var known = closed.Where(IsUsable).ToList();
        AnnualPoint[] points = [.. known.Select(figure => new AnnualPoint(
            figure.Period.Anchor.Year, (double?)figure.Numerator, (double?)figure.Denominator, figure.Value, figure.Lower, figure.Upper))];
        var counted = indicator.Kind == IndicatorKind.Proportion && known.All(figure => figure.Lower is not null);
        return new AnnualTrendView(new ValueList<Figure>(known), counted ? AnnualTrend.OfProportions(points) : AnnualTrend.OfIntervals(points), counted);
    }

    /// <summary>Mann and Kendall's trend of a series of closed months or quarters.</summary>
    public static StepTrendView Steps(Indicator indicator, Grain step, IReadOnlyList<Figure> closed)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        double[] values = [.. closed.Select(figure => IsUsable(figure) ? figure.Value!.Value : double.NaN)];
        var round = step == Grain.Quarter ? 4 : 12;
        var seasonal = values.Length >= 2 * round;
        var restarts = RestartsEachYear(indicator);
        var result = restarts && !seasonal ? NotComputable.TooFewPoints : MannKendall.Seasonal(values, seasonal ? round : 1);
        var line = result.TryGet(out var trend) ? SenLine(values, trend.Slope) : ((double, double)?)null;
        var visible = trend is not null && Math.Abs(trend.Slope) * (values.Length - 1) >= Math.Pow(10, -indicator.Decimals);
        return new StepTrendView(step, new ValueList<Figure>(closed), values.Count(value => !double.IsNaN(value)), seasonal, restarts, result, visible, line);
    }

    /// <summary>What is built up from January on is a saw: only like months can be compared.</summary>
    private static bool RestartsEachYear(Indicator indicator) =>
        TargetTiming.IsYearPlan(indicator) || indicator.Numerator is Term.OfMeasure { Measure: { WithinYear: true } or { Nature: MeasureNature.Cumulative } };

    private static bool IsUsable(Figure figure) =>
        figure is { Status: FigureStatus.Final, Value: not null, Coverage: null or >= FigureSignals.LeastCoverage };

    // Sen's line passes through the median of what is left of each value when the slope is taken away.
    private static (double First, double Last) SenLine(double[] values, double slope)
    {
        double[] rest = [.. values.Select((value, step) => value - (slope * step)).Where(value => !double.IsNaN(value)).Order()];
        var middle = (rest[(rest.Length - 1) / 2] + rest[rest.Length / 2]) / 2;
        return (middle, middle + (slope * (values.Length - 1)));
    }

    // From the first to the last closed period with a figure: what is open or missing in between leaves a gap, so that steps stay equal.
    private static List<Figure> Closed(IScopedFigures scoped, FigureView view, Period last, int count)
    {
        List<Figure> series = [.. Read(scoped, view, last.Add(1 - count), last)];
        var end = series.FindLastIndex(IsUsable);
        return end < 0 ? [] : series[series.FindIndex(IsUsable)..(end + 1)];
    }

    // The page has read most of it: only what lies before its own series is read, and what that left out as empty where something does lie before.
    private static IEnumerable<Figure> Read(IScopedFigures scoped, FigureView view, Period first, Period last)
    {
        if (view.Recent is not [{ Period: var start }, ..] || start.Grain != last.Grain || start < first || view.Now.Period < last)
        {
            return Read(scoped, view, first.Through(last));
        }

        // One period less than it looks back on: the newest may have been left out as not returned yet.
        var looked = view.Now.Period.Add(2 - FigureViews.Lookback(last.Grain));
        var begin = start < looked ? start : looked;
        var before = first < begin ? Read(scoped, view, first.Through(begin.Previous())) : [];
        var between = before.Any(figure => figure.Value is not null) && begin < start ? Read(scoped, view, begin.Through(start.Previous())) : [];
        return [.. before, .. between, .. view.Recent];
    }

    private static IReadOnlyList<Figure> Read(IScopedFigures scoped, FigureView view, IEnumerable<Period> periods) =>
        scoped.Read([.. periods.Select(period => new FigureQuery(view.Indicator, null, view.Area, period))]).Figures;
}
