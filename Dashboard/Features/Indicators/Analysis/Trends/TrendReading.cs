using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Trends;
using Dashboard.Live;

namespace Dashboard.Features.Indicators.Analysis.Trends;

/// <summary>Reads the longest series of closed periods that a trend can honestly be asked of.</summary>
public static class TrendReading
{
    /// <summary>The trends up to the period that the page shows.</summary>
    public static TrendView Read(IScopedFigures scoped, JudgedFigure view, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(scoped);
        ArgumentNullException.ThrowIfNull(view);
        var (indicator, shown) = (view.Indicator, view.Now.Period);
        var last = shown.LastDay < today ? shown.LastDay : today;
        var annual = indicator.NaturalGrain == Grain.Year || shown.Grain == Grain.Year
            ? FigureTrends.Annual(indicator, Closed(scoped, view, Period.Of(Grain.Year, last), FigureTrends.Years))
            : null;
        var steps = indicator.NaturalGrain switch
        {
            Grain.Year => null,
            Grain.Quarter => FigureTrends.Steps(indicator, Grain.Quarter, Closed(scoped, view, Period.Of(Grain.Quarter, last), FigureTrends.Quarters)),
            _ => FigureTrends.Steps(indicator, Grain.Month, Closed(scoped, view, Period.Of(Grain.Month, last), FigureTrends.Months)),
        };
        return new TrendView(indicator, annual, steps);
    }

    // From the first to the last closed period with a figure: what is open or missing in between leaves a gap, so that steps stay equal.
    private static List<Figure> Closed(IScopedFigures scoped, JudgedFigure view, Period last, int count)
    {
        List<Figure> series = [.. Read(scoped, view, last.Add(1 - count), last)];
        var end = series.FindLastIndex(FigureTrends.IsUsable);
        return end < 0 ? [] : series[series.FindIndex(FigureTrends.IsUsable)..(end + 1)];
    }

    // The page has read most of it: only what lies before its own series is read, and what that left out as empty where something does lie before.
    private static IEnumerable<Figure> Read(IScopedFigures scoped, JudgedFigure view, Period first, Period last)
    {
        if (view.Recent is not [{ Period: var start }, ..] || start.Grain != last.Grain || start < first || view.Now.Period < last)
        {
            return Read(scoped, view, first.Through(last));
        }

        // One period less than it looks back on: the newest may have been left out as not returned yet.
        var looked = view.Now.Period.Add(2 - ChartSeries.Lookback(last.Grain));
        var begin = start < looked ? start : looked;
        var before = first < begin ? Read(scoped, view, first.Through(begin.Previous())) : [];
        var between = before.Any(figure => figure.Value is not null) && begin < start ? Read(scoped, view, begin.Through(start.Previous())) : [];
        return [.. before, .. between, .. view.Recent];
    }

    private static IReadOnlyList<Figure> Read(IScopedFigures scoped, JudgedFigure view, IEnumerable<Period> periods) =>
        scoped.Read([.. periods.Select(period => new FigureQuery(view.Indicator, null, view.Area, period))]).Figures;
}
