using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Comparisons;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;

namespace Dashboard.Live.Verdicts;

/// <summary>Reads what cards show: the figure, what it is compared with and the recent ones, all at one sequence.</summary>
public static class JudgedFigures
{
    /// <summary>One figure for each indicator, in the order given.</summary>
    public static (FigureSet Set, IReadOnlyList<JudgedFigure> Views) Read(
        IScopedFigures figures, IReadOnlyList<Indicator> indicators, Area area, Period period, DateOnly today, bool holidaysCounted = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(indicators);
        var asked = figures.Read([.. indicators.Select(indicator => new FigureQuery(indicator, null, area, period))]);
        var queries = new List<FigureQuery>();
        var starts = new List<int>();
        foreach (var (indicator, figure) in indicators.Zip(asked.Figures))
        {
            starts.Add(queries.Count);
            queries.AddRange(QueriesOf(indicator, area, ChartSeries.ReadablePeriod(indicator, figure, today), today));
        }

        starts.Add(queries.Count);
        var set = figures.Read(queries);
        return (set, [.. indicators.Select((indicator, i) =>
            Judge(indicator, area, [.. set.Figures.Take(starts[i + 1]).Skip(starts[i])], today, figures.Phases.Of(indicator.Code, area.Code), holidaysCounted))]);
    }

    private static IEnumerable<FigureQuery> QueriesOf(Indicator indicator, Area area, Period period, DateOnly today)
    {
        foreach (var one in ChartSeries.PeriodsOf(period))
        {
            yield return new FigureQuery(indicator, null, area, one);
        }

        if (ComparisonRules.BasisOf(indicator, period, today) == ComparisonBasis.SameProgress)
        {
            foreach (var other in new[] { period.Previous(), period.SameLastYear() })
            {
                yield return new FigureQuery(indicator, null, area, other, Through: ComparisonRules.SameProgress(period, other, today));
            }
        }
    }

    private static JudgedFigure Judge(Indicator indicator, Area area, Figure[] read, DateOnly today, IReadOnlyList<StartedPhase> phases, bool holidaysCounted)
    {
        var whole = ChartSeries.Lookback(read[0].Period.Grain) + 2;
        var series = ChartSeries.Of(indicator, read[..whole]);
        var period = series.Now.Period;
        var basis = ComparisonRules.BasisOf(indicator, period, today);
        var (previous, lastYear) = basis == ComparisonBasis.SameProgress ? (read[whole], read[whole + 1]) : (series.Previous, series.LastYear);
        return new JudgedFigure(
            indicator, area, series.Now, series.Previous, series.LastYear, series.Recent, FigureSignals.Of(indicator, series.Recent, today, phases, holidaysCounted))
        {
            AgainstPrevious = ComparisonRules.HasPrevious(period) ? FigureComparison.Of(previous, basis) : null,
            AgainstLastYear = FigureComparison.Of(lastYear, basis),
        };
    }
}
