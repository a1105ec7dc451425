using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Coupling;

/// <summary>What holds an area back most (障碍度): <c>o = w(1 - x) / Σ w(1 - x)</c>.</summary>
public static class ObstacleDegree
{
    /// <param name="scores">Scores from 0 (worst) to 1 (best). NaN is missing.</param>
    /// <param name="weights">Weights, not negative, not all 0.</param>
    /// <returns>One per indicator, in the order given. Not computable when every score that weighs is 1: nothing holds the area back.</returns>
    public static Computed<ImmutableArray<Obstacle>> Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        if (scores.Length != weights.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        double total = 0, weight = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!(scores[i] is >= 0 and <= 1))
            {
                return double.IsNaN(scores[i]) ? NotComputable.NoData : NotComputable.OutOfRange;
            }

            if (!(weights[i] >= 0))
            {
                return NotComputable.InvalidWeights;
            }

            weight += weights[i];
            total += weights[i] * (1 - scores[i]);
        }

        if (!(weight > 0 && double.IsFinite(weight)))
        {
            return scores.IsEmpty ? NotComputable.NoData : NotComputable.InvalidWeights;
        }

        if (total == 0)
        {
            return NotComputable.AllEqual;
        }

        var obstacles = ImmutableArray.CreateBuilder<Obstacle>(scores.Length);
        for (var i = 0; i < scores.Length; i++)
        {
            var deviation = weights[i] * (1 - scores[i]);
            obstacles.Add(new Obstacle(i, deviation, deviation / total));
        }

        return obstacles.MoveToImmutable();
    }
}
