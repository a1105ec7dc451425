namespace Dashboard.Domain.Statistics;

/// <summary>
/// Makes equal what only rounding tells apart. Scores are computed: two that are the same by mathematics may differ in their last digits, and a rank must
/// not be decided by those.
/// </summary>
public static class ScoreTies
{
    /// <summary>Two scores are the same when they lie closer than this share of the larger one.</summary>
    public const double Relative = 1e-10;

    // What is left where large terms cancel, as a share of the largest score: noise around zero has no size of its own.
    private const double Noise = 1e-14;

    /// <summary>The scores, each with the lowest of those it cannot be told apart from in its place; NaN stays.</summary>
    public static double[] Levelled(ReadOnlySpan<double> scores)
    {
        var levelled = scores.ToArray();
        int[] order = [.. Enumerable.Range(0, levelled.Length).Where(i => !double.IsNaN(levelled[i]))];
        Array.Sort([.. order.Select(i => levelled[i])], order);
        var scale = order.Length == 0 ? 0 : order.Max(i => double.IsFinite(levelled[i]) ? Math.Abs(levelled[i]) : 0);
        for (var place = 1; place < order.Length; place++)
        {
            var (before, own) = (levelled[order[place - 1]], levelled[order[place]]);
            if (double.IsFinite(before) && double.IsFinite(own) && own - before <= Math.Max(Relative * Math.Max(Math.Abs(before), Math.Abs(own)), Noise * scale))
            {
                levelled[order[place]] = before;
            }
        }

        return levelled;
    }
}
