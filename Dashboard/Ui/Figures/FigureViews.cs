using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Live;

namespace Dashboard.Ui.Figures;

/// <summary>Reads what cards show: the figure, the one before, the one of last year and the recent ones, all at one sequence.</summary>
public static class FigureViews
{
    /// <summary>One view for each indicator, in the order given.</summary>
    public static (FigureSet Set, IReadOnlyList<FigureView> Views) Read(
        IScopedFigures figures, IReadOnlyList<Indicator> indicators, Area area, Period period, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(indicators);
        var asked = figures.Read([.. indicators.Select(indicator => new FigureQuery(indicator, null, area, period))]);
        var periods = asked.Figures.Select((figure, i) => ReadablePeriod(indicators[i], figure, today)).ToList();
        var queries = new List<FigureQuery>();
        for (var i = 0; i < indicators.Count; i++)
        {
            queries.AddRange(Around(periods[i]).Select(one => new FigureQuery(indicators[i], null, area, one)));
        }

        var set = figures.Read(queries);
        return (set, [.. indicators.Select((indicator, i) => View(indicator, area, Slice(set.Figures, i)))]);
    }

    /// <summary>
    /// The period a card can show: the one looked at or, where the indicator is returned for longer (or only for shorter) periods, its own
    /// period that holds the last day looked at; the card says which.
    /// </summary>
    internal static Period ReadablePeriod(Indicator indicator, Figure figure, DateOnly today)
    {
        if (figure.Reason is not (MissingReason.NotCollectedAtGrain or MissingReason.NotAdditiveInTime))
        {
            return figure.Period;
        }

        var last = figure.Period.LastDay < today ? figure.Period.LastDay : today;
        return Period.Of(indicator.NaturalGrain, last);
    }

    private static IEnumerable<Period> Around(Period period) =>
        [.. period.Add(1 - FigureView.RecentPeriods).Through(period), period.SameLastYear()];

    private static IReadOnlyList<Figure> Slice(IReadOnlyList<Figure> all, int index)
    {
        const int each = FigureView.RecentPeriods + 1;
        return [.. all.Skip(index * each).Take(each)];
    }

    private static FigureView View(Indicator indicator, Area area, IReadOnlyList<Figure> slice)
    {
        var recent = slice.Take(FigureView.RecentPeriods).ToList();

        // A return for the running period often comes after its end: the newest one stands in, under its own period.
        if (recent[^1].Reason == MissingReason.NoData && recent[^2].Value is not null && !indicator.Live)
        {
            return new FigureView(indicator, area, recent[^2], recent[^3], null, new ValueList<Figure>(recent.Take(recent.Count - 1)));
        }

        return new FigureView(indicator, area, recent[^1], recent[^2], slice[^1], new ValueList<Figure>(recent));
    }
}
