using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;

namespace Dashboard.Domain.Attention;

/// <summary>Chooses the areas worth a look: outside the 99.8 % interval, the furthest first, an area once for each indicator.</summary>
public static class Standouts
{
    /// <summary>All of them, worse before better, and how many comparisons they were chosen from.</summary>
    public static (IReadOnlyList<Standout> Standouts, int Compared) Of(IReadOnlyList<AreaFigures> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var judged = (from figures in indicators
                      from area in figures.Areas
                      where area.Outcome is not (Standing.Missing or Standing.NotCompared)
                      select new Standout(figures.Indicator, area, figures.Benchmark, Distance(area, figures.Benchmark))).ToList();
        var clear = judged.Where(look => look.Of.Outcome is Standing.Worse998 or Standing.Better998).ToList();
        var worse = clear.Where(look => look.Of.Outcome == Standing.Worse998).OrderByDescending(look => look.Distance);
        var better = clear.Where(look => look.Of.Outcome == Standing.Better998).OrderByDescending(look => look.Distance);
        return ([.. worse, .. better], judged.Count);
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
