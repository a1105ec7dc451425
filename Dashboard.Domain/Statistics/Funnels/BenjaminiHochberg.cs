using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>
/// Keeps the share of false alarms in a list of many areas: with probabilities ascending, all up to the largest i with <c>p(i) ≤ q i / m</c> stand out.
/// Source: Benjamini and Hochberg 1995, JRSS B 57:289-300.
/// </summary>
public static class BenjaminiHochberg
{
    /// <param name="probabilities">Two-sided probabilities, 0 to 1; NaN is an area that was not tested.</param>
    /// <param name="falseShare">The share of false alarms allowed among the flagged, above 0 and under 1.</param>
    public static Computed<Discoveries> Of(ReadOnlySpan<double> probabilities, double falseShare = 0.05)
    {
        if (!(falseShare is > 0 and < 1))
        {
            return NotComputable.OutOfRange;
        }

        var order = new List<int>(probabilities.Length);
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] is < 0 or > 1)
            {
                return NotComputable.OutOfRange;
            }

            if (!double.IsNaN(probabilities[i]))
            {
                order.Add(i);
            }
        }

        return order.Count == 0 ? NotComputable.NoData : Decide(probabilities.ToArray(), order, falseShare);
    }

    private static Discoveries Decide(double[] probabilities, List<int> order, double falseShare)
    {
        order.Sort((a, b) => probabilities[a].CompareTo(probabilities[b]));
        var tested = order.Count;
        var adjusted = new double?[probabilities.Length];
        double least = 1;
        double? threshold = null;
        for (var rank = tested; rank >= 1; rank--)
        {
            var p = probabilities[order[rank - 1]];
            least = Math.Min(least, p * ((double)tested / rank));
            adjusted[order[rank - 1]] = least;
            if (p <= falseShare * rank / tested)
            {
                threshold ??= p;
            }
        }

        return new Discoveries(tested, falseShare, threshold, [.. probabilities.Select(p => p <= threshold)], [.. adjusted]);
    }
}
