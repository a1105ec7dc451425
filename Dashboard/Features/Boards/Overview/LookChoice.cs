using Dashboard.Ui.Areas;
using Dashboard.Ui.Map;

namespace Dashboard.Features.Boards.Overview;

/// <summary>Chooses the areas worth a look: outside the 99.8 % interval, the furthest first, an area once for each indicator.</summary>
public static class LookChoice
{
    /// <summary>The chosen ones, worse before better, and how many comparisons they were chosen from.</summary>
    public static (IReadOnlyList<Look> Looks, int Compared) Of(IReadOnlyList<AreaFigures> indicators, int most)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var judged = (from figures in indicators
                      from area in figures.Areas
                      where area.Outcome is not (Outcome.Missing or Outcome.Unjudged)
                      select new Look(figures.Indicator, area, figures.Benchmark, Distance(area, figures.Benchmark))).ToList();
        var clear = judged.Where(look => look.Of.Outcome is Outcome.Worse998 or Outcome.Better998).ToList();
        var worse = clear.Where(look => look.Of.Outcome == Outcome.Worse998).OrderByDescending(look => look.Distance).Take(most);
        var better = clear.Where(look => look.Of.Outcome == Outcome.Better998).OrderByDescending(look => look.Distance);
        return ([.. worse.Concat(better).Take(most)], judged.Count);
    }

    private static double Distance(AreaFigure area, AreaFigure benchmark)
    {
        if (area.Now is not { Value: { } value, Lower: { } lower, Upper: { } upper } || benchmark.Now.Value is not { } level)
        {
            return 0;
        }

        var reach = value > level ? value - lower : upper - value;
        return reach > 0 ? Math.Abs(value - level) / reach : 0;
    }
}
