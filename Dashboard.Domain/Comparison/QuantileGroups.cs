using Dashboard.Domain.Statistics;

namespace Dashboard.Domain.Comparison;

/// <summary>
/// Areas cut into groups of about equal size by their value. Ties share the smallest rank and are never split, so equal values all stand in group 1.
/// Group <c>= k + 1 - ⌈(N + 1 - r) / (N / k)⌉</c> for rank r of N values and k groups. Source: PHEindicatormethods, phe_quantile.
/// </summary>
public static class QuantileGroups
{
    /// <param name="values">One value per area; NaN is missing and gets no group.</param>
    /// <param name="groups">How many groups, from 1 (5 for fifths).</param>
    /// <param name="highestFirst">Whether group 1 holds the highest values; otherwise the lowest.</param>
    /// <returns>A group from 1 for each area, null for the missing. Not computable with fewer values than groups.</returns>
    public static Computed<IReadOnlyList<int?>> Of(ReadOnlySpan<double> values, int groups, bool highestFirst = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        var known = new List<double>(values.Length);
        var levels = ScoreTies.Levelled(values);
        foreach (var value in levels)
        {
            if (!double.IsNaN(value))
            {
                known.Add(value);
            }
        }

        if (known.Count < groups)
        {
            return NotComputable.TooFewPoints;
        }

        known.Sort();
        var result = new int?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            result[i] = double.IsNaN(levels[i]) ? null : Group(Rank(known, levels[i], highestFirst), known.Count, groups);
        }

        return result;
    }

    // How many stand before it, plus one: equal values share the smallest rank from either end.
    private static int Rank(List<double> ascending, double value, bool highestFirst)
    {
        int low = 0, high = ascending.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (highestFirst ? ascending[middle] <= value : ascending[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return highestFirst ? ascending.Count - low + 1 : low + 1;
    }

    // In whole numbers: N / k is rarely exact in binary, and a hair over a whole number would be rounded up.
    private static int Group(int rank, int count, int groups) => (int)(groups + 1 - ((((count + 1L - rank) * groups) + count - 1) / count));
}
