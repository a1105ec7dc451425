using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>Ranks of values as they are, never of values rounded for a screen; what only rounding noise tells apart shares a rank.</summary>
public static class Ranking
{
    /// <param name="values">Values; NaN is missing.</param>
    /// <param name="highestFirst">Whether the highest value gets rank 1.</param>
    /// <param name="ties">Which rank equal values share.</param>
    /// <returns>A rank from 1 for each value, null for the missing.</returns>
    public static ImmutableArray<double?> Of(ReadOnlySpan<double> values, bool highestFirst = true, RankTies ties = RankTies.Minimum)
    {
        var order = new List<int>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
            {
                order.Add(i);
            }
        }

        var keys = ScoreTies.Levelled(values);
        order.Sort((a, b) => highestFirst ? keys[b].CompareTo(keys[a]) : keys[a].CompareTo(keys[b]));
        var ranks = new double?[values.Length];
        for (var first = 0; first < order.Count;)
        {
            var end = first + 1;
            while (end < order.Count && keys[order[end]] == keys[order[first]])
            {
                end++;
            }

            var rank = ties == RankTies.Minimum ? first + 1 : (first + 1 + end) / 2.0;
            for (; first < end; first++)
            {
                ranks[order[first]] = rank;
            }
        }

        return ImmutableArray.Create(ranks);
    }
}
