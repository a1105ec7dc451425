using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Weights;

/// <summary>Weights that sum to 1, with what they were computed from.</summary>
/// <param name="Weights">One per indicator.</param>
/// <param name="Information">Entropy: e of each column. CRITIC: C of each column. Null for a column that cannot be scaled because it is constant.</param>
/// <param name="Constant">Columns that are the same everywhere: they weigh 0, and the notice says so.</param>
public sealed record IndicatorWeights(ImmutableArray<double> Weights, ImmutableArray<double?> Information, ImmutableArray<int> Constant)
{
    /// <summary>Scales weights that are not negative, and not all 0, to sum to 1.</summary>
    public static Computed<ImmutableArray<double>> Given(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            if (!(weight >= 0))
            {
                return NotComputable.InvalidWeights;
            }

            sum += weight;
        }

        if (!(sum > 0 && double.IsFinite(sum)))
        {
            return NotComputable.InvalidWeights;
        }

        var scaled = weights.ToArray();
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] /= sum;
        }

        return ImmutableArray.Create(scaled);
    }

    /// <summary>The same weight for each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is nothing to weigh.</exception>
    public static ImmutableArray<double> Equal(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return [.. Enumerable.Repeat(1.0 / count, count)];
    }
}
