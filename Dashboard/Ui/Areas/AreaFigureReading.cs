using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Ui.Map;
using Outcome = Dashboard.Ui.Map.Outcome;

namespace Dashboard.Ui.Areas;

/// <summary>Reads one indicator over several areas.</summary>
public static class AreaFigureReading
{
    /// <summary>The same figures with their ranks as intervals: places that chance could exchange are not told as an order.</summary>
    public static AreaFigures WithRanks(AreaFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var estimates = figures.Areas.Select(area => area.Now is { Value: { } value, Lower: { } lower, Upper: { } upper } && lower <= value && value <= upper
            ? new Estimate(value, new Interval(lower, upper), IntervalMethod.Wilson, 0.95)
            : (Computed<Estimate>)NotComputable.NoInterval).ToList();
        return RankIntervals.Of(estimates, figures.Indicator.Polarity).TryGet(out var ranks)
            ? figures with { Areas = new ValueList<AreaFigure>(figures.Areas.Select((area, i) => ranks[i].TryGet(out var rank) ? area with { Rank = rank } : area)) }
            : figures;
    }

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
