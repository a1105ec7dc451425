using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Ui.Signals;

namespace Dashboard.Ui.Figures;

/// <summary>Reads what cards show: the figure, the one before, the one of last year and the recent ones, all at one sequence.</summary>
public static class FigureViews
{
    /// <summary>One view for each indicator, in the order given.</summary>
    public static (FigureSet Set, IReadOnlyList<FigureView> Views) Read(
        IScopedFigures figures, IReadOnlyList<Indicator> indicators, Area area, Period period, DateOnly today, bool holidaysCounted = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(indicators);
        var asked = figures.Read([.. indicators.Select(indicator => new FigureQuery(indicator, null, area, period))]);
        var periods = asked.Figures.Select((figure, i) => ReadablePeriod(indicators[i], figure, today)).ToList();
        var queries = new List<FigureQuery>();
        var starts = new List<int>();
        for (var i = 0; i < indicators.Count; i++)
        {
            starts.Add(queries.Count);
            queries.AddRange(Around(periods[i]).Select(one => new FigureQuery(indicators[i], null, area, one)));
        }

        var set = figures.Read(queries);
        return (set, [.. indicators.Select((indicator, i) =>
            View(indicator, area, [.. set.Figures.Skip(starts[i]).Take(Lookback(periods[i].Grain) + 1)], today, figures.Phases, holidaysCounted))]);
    }

    /// <summary>How many periods a card and a trend look back on, the one looked at included: about two years, or a month of days.</summary>
    public static int Lookback(Grain grain) => grain switch
    {
        Grain.Day => 35,
        Grain.Week => 27,
        Grain.Month => 25,
        Grain.Quarter or Grain.YearToDate => 13,
        _ => 7,
    };

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
        [.. period.Add(1 - Lookback(period.Grain)).Through(period), period.SameLastYear()];

    private static FigureView View(Indicator indicator, Area area, IReadOnlyList<Figure> slice, DateOnly today, StartedPhases phases, bool holidaysCounted)
    {
        var recent = slice.Take(slice.Count - 1).ToList();
        var lastYear = slice[^1];

        // A return for the running period often comes after its end: the newest one stands in, under its own period.
        if (recent[^1].Reason == MissingReason.NoData && recent[^2].Value is not null && !indicator.Live)
        {
            recent.RemoveAt(recent.Count - 1);
            lastYear = null;
        }

        var (now, before) = (recent[^1], recent[^2]);
        recent.RemoveRange(0, Math.Clamp(recent.FindIndex(figure => figure.Value is not null), 0, recent.Count - 2));
        return new FigureView(indicator, area, now, before, lastYear, new ValueList<Figure>(recent), FigureSignals.Of(indicator, recent, today, phases.Of(indicator.Code, area.Code), holidaysCounted));
    }
}
