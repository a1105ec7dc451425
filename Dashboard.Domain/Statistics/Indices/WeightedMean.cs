namespace Dashboard.Domain.Statistics.Indices;

/// <summary>
/// Weighted means over what is there: weights are scaled over the values that are not missing, so a mean alone hides how much was there; coverage goes with it.
/// </summary>
public static class WeightedMean
{
    /// <param name="values">Scores; NaN is missing and left out.</param>
    /// <param name="weights">One per score, not negative; empty for equal weights.</param>
    /// <param name="kind">Which mean. Geometric and harmonic refuse a score of 0 even where its weight is 0.</param>
    public static Computed<double> Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default, MeanKind kind = MeanKind.Arithmetic) => kind switch
    {
        MeanKind.Arithmetic => Power(values, weights, 1),
        MeanKind.Geometric => Power(values, weights, 0),
        _ => Power(values, weights, -1),
    };

    /// <summary>The power mean <c>(Σ w x^p / Σ w)^(1/p)</c>; <c>exp(Σ w ln x / Σ w)</c> at 0. Only at 1 are values under or at 0 allowed.</summary>
    public static Computed<double> Power(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double exponent)
    {
        if (!weights.IsEmpty && weights.Length != values.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        if (!double.IsFinite(exponent))
        {
            return NotComputable.OutOfRange;
        }

        double sum = 0, total = 0;
        var known = false;
        for (var i = 0; i < values.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            if (!(weight >= 0))
            {
                return NotComputable.InvalidWeights;
            }

            if (double.IsNaN(values[i]))
            {
                continue;
            }

            if (double.IsInfinity(values[i]))
            {
                return NotComputable.OutOfRange;
            }

            if (exponent != 1 && values[i] <= 0)
            {
                return NotComputable.NotPositive;
            }

            known = true;
            total += weight;
            sum += weight * Transformed(values[i], exponent);
        }

        if (!known)
        {
            return NotComputable.NoData;
        }

        if (!(total > 0 && double.IsFinite(total)))
        {
            return NotComputable.InvalidWeights;
        }

        // Powers of a far exponent leave the range of numbers; a mean of positive values is positive.
        var mean = Restored(sum / total, exponent);
        return double.IsFinite(mean) && (mean > 0 || exponent == 1) ? mean : NotComputable.OutOfRange;
    }

    private static double Transformed(double value, double exponent) => exponent switch
    {
        1 => value,
        0 => Math.Log(value),
        -1 => 1 / value,
        _ => Math.Pow(value, exponent),
    };

    private static double Restored(double mean, double exponent) => exponent switch
    {
        1 => mean,
        0 => Math.Exp(mean),
        -1 => 1 / mean,
        _ => Math.Pow(mean, 1 / exponent),
    };
}
