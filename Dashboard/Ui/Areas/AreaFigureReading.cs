using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Ui.Map;

namespace Dashboard.Ui.Areas;

/// <summary>Reads one indicator over several areas.</summary>
public static class AreaFigureReading
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
            new AreaFigure(benchmark, whole, set.Figures[1], Outcome.Unjudged),
            new ValueList<AreaFigure>(areas.Select((area, i) =>
            {
                var now = set.Figures[2 * (i + 1)];
                return new AreaFigure(area, now, set.Figures[(2 * (i + 1)) + 1], Outcomes.Against(indicator, now, whole));
            })));
    }
}
