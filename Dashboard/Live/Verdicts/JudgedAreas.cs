using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Comparisons;
using Dashboard.Domain.Territory;

namespace Dashboard.Live.Verdicts;

/// <summary>Reads one indicator over several areas.</summary>
public static class JudgedAreas
{
    /// <summary>The figures of the areas, each judged against the benchmark area.</summary>
    public static AreaFigures Read(IScopedFigures figures, Indicator indicator, Area benchmark, IReadOnlyList<Area> areas, Period period)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(areas);
        IReadOnlyList<Area> all = [benchmark, .. areas];

        // The figure itself knows whether its period still runs, so the first is read before the rest.
        var through = figures.Read([new FigureQuery(indicator, null, benchmark, period)]).Figures[0].Through;
        var basis = through is { } today ? ComparisonRules.BasisOf(indicator, period, today) : ComparisonBasis.Whole;
        var other = ComparisonRules.HasPrevious(period) ? period.Previous() : period.SameLastYear();
        DateOnly? until = basis == ComparisonBasis.SameProgress ? ComparisonRules.SameProgress(period, other, through!.Value) : null;
        var set = figures.Read([.. all.SelectMany(area => new[]
        {
            new FigureQuery(indicator, null, area, period),
            new FigureQuery(indicator, null, area, other, Through: until),
        })]);
        var whole = set.Figures[0];
        return new AreaFigures(
            indicator,
            new AreaFigure(benchmark, whole, Compared(set.Figures[1], basis), Standing.NotCompared),
            new ValueList<AreaFigure>(areas.Select((area, i) =>
            {
                var now = set.Figures[2 * (i + 1)];
                var verdict = BenchmarkJudgement.Against(indicator, now, whole);
                return new AreaFigure(area, now, Compared(set.Figures[(2 * (i + 1)) + 1], basis), verdict.Outcome) { Silence = verdict.Reason };
            })))
        {
            Basis = basis,
        };
    }

    private static Figure? Compared(Figure other, ComparisonBasis basis) => FigureComparison.Of(other, basis).With;
}
