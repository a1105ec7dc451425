using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;

namespace Dashboard.Live.Verdicts;

/// <summary>Reads what cards show: the figure, the one before, the one of last year and the recent ones, all at one sequence.</summary>
public static class JudgedFigures
{
    /// <summary>One figure for each indicator, in the order given.</summary>
    public static (FigureSet Set, IReadOnlyList<JudgedFigure> Views) Read(
        IScopedFigures figures, IReadOnlyList<Indicator> indicators, Area area, Period period, DateOnly today, bool holidaysCounted = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(indicators);
        var asked = figures.Read([.. indicators.Select(indicator => new FigureQuery(indicator, null, area, period))]);
        var periods = asked.Figures.Select((figure, i) => ChartSeries.PeriodsOf(ChartSeries.ReadablePeriod(indicators[i], figure, today))).ToList();
        var queries = new List<FigureQuery>();
        var starts = new List<int>();
        for (var i = 0; i < indicators.Count; i++)
        {
            starts.Add(queries.Count);
            queries.AddRange(periods[i].Select(one => new FigureQuery(indicators[i], null, area, one)));
        }

        var set = figures.Read(queries);
        return (set, [.. indicators.Select((indicator, i) =>
        {
            var series = ChartSeries.Of(indicator, [.. set.Figures.Skip(starts[i]).Take(periods[i].Count)]);
            var signal = FigureSignals.Of(indicator, series.Recent, today, figures.Phases.Of(indicator.Code, area.Code), holidaysCounted);
            return new JudgedFigure(indicator, area, series.Now, series.Previous, series.LastYear, series.Recent, signal);
        })]);
    }
}
