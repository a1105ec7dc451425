using Dashboard.Domain.Statistics.Weights;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>
/// How much a ranking depends on the choices behind it. Source: Saisana, Saltelli and Tarantola 2005, JRSS A 168:307-323.
/// </summary>
/// <param name="MeanShift">Mean number of places an area moves.</param>
/// <param name="LargestShift">The most places one area moves.</param>
/// <param name="Spearman">Correlation of the ranks, or why not (all equal).</param>
/// <param name="Kendall">τ-b of the two rankings, or why not.</param>
public readonly record struct RankShift(double MeanShift, double LargestShift, Computed<double> Spearman, Computed<double> Kendall)
{
    /// <param name="reference">Scores under the chosen setting, higher is better.</param>
    /// <param name="alternative">Scores of the same areas under another; an area missing in either is left out of both.</param>
    public static Computed<RankShift> Between(ReadOnlySpan<double> reference, ReadOnlySpan<double> alternative)
    {
        if (reference.Length != alternative.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        var a = new List<double>();
        var b = new List<double>();
        for (var i = 0; i < reference.Length; i++)
        {
            if (!double.IsNaN(reference[i]) && !double.IsNaN(alternative[i]))
            {
                a.Add(reference[i]);
                b.Add(alternative[i]);
            }
        }

        return a.Count == 0 ? NotComputable.NoData : Of(ScoreTies.Levelled([.. a]), ScoreTies.Levelled([.. b]));
    }

    private static RankShift Of(double[] a, double[] b)
    {
        var shifts = Ranking.Of(a).Zip(Ranking.Of(b), (x, y) => Math.Abs(x!.Value - y!.Value)).ToArray();
        var varied = a.Min() < a.Max() && b.Min() < b.Max();
        double[] Averaged(double[] values) => [.. Ranking.Of(values, ties: RankTies.Average).Select(rank => rank!.Value)];
        return new RankShift(
            shifts.Average(),
            shifts.Max(),
            varied ? Correlation.Of(Averaged(a), Averaged(b)) : NotComputable.AllEqual,
            varied ? TauB(a, b) : NotComputable.AllEqual);
    }

    private static double TauB(double[] a, double[] b)
    {
        double agree = 0, untiedA = 0, untiedB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                int x = a[i].CompareTo(a[j]), y = b[i].CompareTo(b[j]);
                agree += x * y;
                untiedA += x * x;
                untiedB += y * y;
            }
        }

        return agree / Math.Sqrt(untiedA * untiedB);
    }
}
