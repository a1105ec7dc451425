using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
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
        var set = figures.Read([.. all.SelectMany(area => new[]
        {
            new FigureQuery(indicator, null, area, period),
            new FigureQuery(indicator, null, area, period.Previous()),
        })]);
        var whole = set.Figures[0];
        return new AreaFigures(
            indicator,
            new AreaFigure(benchmark, whole, set.Figures[1], Standing.NotCompared),
            new ValueList<AreaFigure>(areas.Select((area, i) =>
            {
                var now = set.Figures[2 * (i + 1)];
                var verdict = BenchmarkJudgement.Against(indicator, now, whole);
                return new AreaFigure(area, now, set.Figures[(2 * (i + 1)) + 1], verdict.Outcome) { Silence = verdict.Reason };
            })));
    }
}
