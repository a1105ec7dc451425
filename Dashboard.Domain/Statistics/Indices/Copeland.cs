using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>
/// Areas ranked without letting one indicator make up for another: an area beats another when it is ahead on more weight (a tie gives half to each);
/// score = wins less losses. Source: Copeland 1951; Munda and Nardo 2009, Appl Econ 41:1513-1523.
/// </summary>
public static class Copeland
{
    /// <param name="scores">One row of scores per area, higher is better, none missing.</param>
    /// <param name="weights">One per indicator, not negative.</param>
    public static Computed<ImmutableArray<int>> Of(IReadOnlyList<double[]> scores, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count == 0)
        {
            return NotComputable.NoData;
        }

        foreach (var row in scores)
        {
            if (row.Length != weights.Length)
            {
                return NotComputable.ShapeMismatch;
            }

            if (row.Any(double.IsNaN))
            {
                return NotComputable.NoData;
            }
        }

        if (!Weights.IndicatorWeights.Given(weights).Exists)
        {
            return NotComputable.InvalidWeights;
        }

        double[][] levels = [.. scores.Select(row => row.ToArray())];
        for (var indicator = 0; indicator < weights.Length; indicator++)
        {
            var column = ScoreTies.Levelled([.. scores.Select(row => row[indicator])]);
            for (var area = 0; area < levels.Length; area++)
            {
                levels[area][indicator] = column[area];
            }
        }

        var result = new int[scores.Count];
        for (var a = 0; a < scores.Count; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var lead = Lead(levels[a], levels[b], weights);
                result[a] += lead;
                result[b] -= lead;
            }
        }

        return ImmutableArray.Create(result);
    }

    private static int Lead(double[] a, double[] b, ReadOnlySpan<double> weights)
    {
        double lead = 0, total = 0;
        for (var k = 0; k < weights.Length; k++)
        {
            lead += weights[k] * a[k].CompareTo(b[k]);
            total += weights[k];
        }

        // Weights that cancel leave rounding noise.
        return Math.Abs(lead) <= 1e-12 * total ? 0 : Math.Sign(lead);
    }
}
