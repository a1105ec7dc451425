namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>
/// A part of a whole with its Wilson score interval: <c>[2x + z² ∓ z √(z² + 4x(1 - x/n))] / [2(n + z²)]</c>. Counts need not be whole.
/// Sources: Wilson 1927, JASA 22:209-212; Newcombe and Altman 2000, Statistics with Confidence.
/// </summary>
public static class ProportionInterval
{
    /// <param name="count">The part; null is missing.</param>
    /// <param name="denominator">The whole; null is missing.</param>
    /// <param name="confidence">0.9 to 1, or 90 to 100.</param>
    /// <param name="multiplier">100 for per cent.</param>
    public static Computed<Estimate> Of(double? count, double? denominator, double confidence = 0.95, double multiplier = 1)
    {
        var level = ConfidenceLevel.Of(confidence);
        return level.Exists ? Of(count, denominator, level.Value, multiplier) : NotComputable.ConfidenceOutOfRange;
    }

    /// <inheritdoc cref="Of(double?, double?, double, double)"/>
    public static Computed<Estimate> Of(double? count, double? denominator, ConfidenceLevel confidence, double multiplier = 1)
    {
        if (Counts.Fault(count, denominator, multiplier) is { } fault)
        {
            return fault;
        }

        double x = count!.Value, n = denominator!.Value;
        if (x > n)
        {
            return NotComputable.CountOverDenominator;
        }

        var (lower, upper) = Limits(x, n, confidence.Z);
        return double.IsFinite(lower + upper)
            ? new Estimate(x / n * multiplier, new Interval(lower * multiplier, upper * multiplier), IntervalMethod.Wilson, confidence.Share)
            : NotComputable.OutOfRange;
    }

    /// <summary>The limits as shares, kept inside 0 to 1. Needs <c>0 ≤ x ≤ n</c> and <c>n &gt; 0</c>; an infinite z gives the whole range.</summary>
    internal static (double Lower, double Upper) Limits(double x, double n, double z)
    {
        if (double.IsInfinity(z))
        {
            return (0, 1);
        }

        var square = z * z;
        var root = z * Math.Sqrt(square + (4 * x * (1 - (x / n))));
        var width = 2 * (n + square);

        // Rounding may leave the upper end a hair away from the bound that holds exactly at x = n; at x = 0 the root is z squared to the last bit.
        var lower = Math.Max(0, ((2 * x) + square - root) / width);
        var upper = x == n ? 1 : Math.Min(1, ((2 * x) + square + root) / width);
        return (lower, upper);
    }
}
