namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>
/// A mean with its Student t interval: <c>x̄ ∓ t(n - 1) s / √n</c>, s with n - 1. One value has a mean and no interval; equal values have an interval
/// of no width; a limit may be negative for a positive quantity.
/// </summary>
public static class MeanInterval
{
    /// <param name="values">The values; one NaN (missing) makes the whole missing, nothing is dropped silently.</param>
    /// <param name="confidence">0.9 to 1, or 90 to 100.</param>
    public static Computed<Estimate> Of(ReadOnlySpan<double> values, double confidence = 0.95)
    {
        if (!ConfidenceLevel.Of(confidence).TryGet(out var level))
        {
            return NotComputable.ConfidenceOutOfRange;
        }

        if (Moments.Fault(values) is { } fault)
        {
            return fault;
        }

        var mean = Moments.Mean(values);
        return !double.IsFinite(mean) ? NotComputable.OutOfRange : new Estimate(mean, Interval(values, mean, level), IntervalMethod.StudentT, level.Share);
    }

    private static Computed<Interval> Interval(ReadOnlySpan<double> values, double mean, ConfidenceLevel level)
    {
        if (values.Length < 2)
        {
            return NotComputable.TooFewPoints;
        }

        if (double.IsInfinity(level.Z))
        {
            return NotComputable.UnboundedInterval;
        }

        var half = Quantiles.StudentT(1 - level.Tail, values.Length - 1) * Moments.SampleDeviation(values) / Math.Sqrt(values.Length);
        return double.IsFinite(half) ? new Interval(mean - half, mean + half) : NotComputable.OutOfRange;
    }
}
