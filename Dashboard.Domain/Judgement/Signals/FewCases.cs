using Dashboard.Domain.Aggregation;

namespace Dashboard.Domain.Judgement.Signals;

/// <summary>Finds the points of a chart that rest on far fewer cases than usual.</summary>
public static class FewCases
{
    /// <summary>A denominator under this share of the median of its phase is too small to say anything.</summary>
    public const double LeastShare = 0.2;

    /// <summary>For each figure whether it rests on too few cases; never where there is no denominator.</summary>
    /// <param name="series">Oldest first.</param>
    /// <param name="starts">The indices at which a phase begins, besides the first.</param>
    public static bool[] In(IReadOnlyList<Figure> series, IEnumerable<int> starts)
    {
        ArgumentNullException.ThrowIfNull(series);
        var few = new bool[series.Count];
        int[] bounds = [0, .. starts, series.Count];
        for (var phase = 0; phase + 1 < bounds.Length; phase++)
        {
            Mark(series, bounds[phase], bounds[phase + 1], few);
        }

        return few;
    }

    private static void Mark(IReadOnlyList<Figure> series, int first, int end, bool[] few)
    {
        decimal[] sizes = [.. series.Take(end).Skip(first).Where(figure => figure.Value is not null).Select(figure => figure.Denominator).OfType<decimal>().Order()];
        if (sizes.Length == 0)
        {
            return;
        }

        var median = (sizes[(sizes.Length - 1) / 2] + sizes[sizes.Length / 2]) / 2;
        for (var i = first; i < end; i++)
        {
            few[i] = series[i] is { Value: not null, Denominator: { } size } && size < (decimal)LeastShare * median;
        }
    }
}
