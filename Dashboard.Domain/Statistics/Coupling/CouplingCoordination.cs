namespace Dashboard.Domain.Statistics.Coupling;

/// <summary>
/// How well subsystems develop together (耦合协调度): coupling C, common level T = Σ a U, coordination D = √(C T). C alone is never shown: two equally low
/// scores give C = 1. D of one run is not comparable with D of another that scaled its scores on other areas; use goalposts.
/// </summary>
/// <param name="Coupling">C, 0 to 1: how alike the subsystems are. Weights play no part.</param>
/// <param name="Level">T, 0 to 1: how far they are on the whole, weighted.</param>
/// <param name="Coordination">D, 0 to 1.</param>
/// <param name="Class">The class of D.</param>
/// <param name="Form">How C was computed.</param>
/// <param name="Boundary">To which class a boundary belongs.</param>
public readonly record struct CouplingCoordination(
    double Coupling,
    double Level,
    double Coordination,
    CoordinationClass Class,
    CouplingForm Form,
    ClassBoundary Boundary)
{
    /// <param name="scores">Score of each subsystem, 0 to 1; at least two. Any 0 gives C = D = 0. NaN is missing.</param>
    /// <param name="weights">Weights of T, not negative; they are scaled to sum to 1. Empty for equal weights.</param>
    /// <param name="form">How C is computed.</param>
    /// <param name="boundary">To which class a boundary belongs.</param>
    public static Computed<CouplingCoordination> Of(
        ReadOnlySpan<double> scores,
        ReadOnlySpan<double> weights = default,
        CouplingForm form = CouplingForm.Traditional,
        ClassBoundary boundary = ClassBoundary.UpperClosed)
    {
        if (scores.Length < 2)
        {
            return NotComputable.TooFewPoints;
        }

        foreach (var score in scores)
        {
            if (!(score is >= 0 and <= 1))
            {
                return double.IsNaN(score) ? NotComputable.NoData : NotComputable.OutOfRange;
            }
        }

        var weighted = WeightedLevel(scores, weights);
        if (!weighted.TryGet(out var level))
        {
            return weighted.Reason!.Value;
        }

        var coupling = form == CouplingForm.Traditional ? Traditional(scores) : Wang(scores);
        var coordination = Math.Sqrt(coupling * level);
        return new CouplingCoordination(coupling, level, coordination, ClassOf(coordination, boundary), form, boundary);
    }

    /// <summary>The class of a degree; compared after rounding to 12 decimals, since √0.01 is not 0.1 to the last bit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degree is outside 0 to 1.</exception>
    public static CoordinationClass ClassOf(double degree, ClassBoundary boundary = ClassBoundary.UpperClosed)
    {
        var tenths = Math.Round(Math.Round(degree, 12) * 10, 11);
        if (!(tenths is >= 0 and <= 10))
        {
            throw new ArgumentOutOfRangeException(nameof(degree));
        }

        var index = boundary == ClassBoundary.UpperClosed ? Math.Ceiling(tenths) - 1 : Math.Floor(tenths);
        return (CoordinationClass)Math.Clamp((int)index, 0, 9);
    }

    private static Computed<double> WeightedLevel(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        if (!weights.IsEmpty && weights.Length != scores.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        double level = 0, total = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            if (!(weight >= 0))
            {
                return NotComputable.InvalidWeights;
            }

            level += weight * scores[i];
            total += weight;
        }

        return total > 0 && double.IsFinite(total) ? level / total : NotComputable.InvalidWeights;
    }

    private static double Traditional(ReadOnlySpan<double> scores)
    {
        double sum = 0, logs = 0;
        foreach (var score in scores)
        {
            sum += score;
            logs += Math.Log(score);
        }

        // Rounding can lift equal scores a hair over 1.
        return sum == 0 ? 0 : Math.Min(1, scores.Length * Math.Exp(logs / scores.Length) / sum);
    }

    private static double Wang(ReadOnlySpan<double> scores)
    {
        double distance = 0, product = 1, highest = 0;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        if (highest == 0)
        {
            return 0;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            product *= scores[i] / highest;
            for (var j = 0; j < i; j++)
            {
                distance += Math.Abs(scores[i] - scores[j]);
            }
        }

        var pairs = scores.Length * (scores.Length - 1) / 2.0;
        return Math.Sqrt((1 - (distance / pairs)) * Math.Pow(product, 1.0 / (scores.Length - 1)));
    }
}
