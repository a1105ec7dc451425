namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>
/// Events per population (or per anything), or a bare count, with its Poisson interval: exact under ten events, Byar's from ten.
/// More events than population are allowed.
/// </summary>
public static class RateInterval
{
    /// <param name="count">Events; null is missing.</param>
    /// <param name="denominator">Population or exposure; null is missing.</param>
    /// <param name="confidence">0.9 to 1, or 90 to 100.</param>
    /// <param name="multiplier">1000 for per thousand.</param>
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

        double x = count!.Value, n = denominator!.Value, value = x / n * multiplier;
        var method = x < PoissonLimits.ByarFrom ? IntervalMethod.ExactPoisson : IntervalMethod.Byar;
        if (double.IsInfinity(confidence.Z))
        {
            return double.IsFinite(value) ? new Estimate(value, NotComputable.UnboundedInterval, method, confidence.Share) : NotComputable.OutOfRange;
        }

        var (fewest, most) = PoissonLimits.Of(x, confidence);
        double lower = fewest * multiplier / n, upper = most * multiplier / n;
        return double.IsFinite(upper) ? new Estimate(value, new Interval(lower, upper), method, confidence.Share) : NotComputable.OutOfRange;
    }

    /// <summary>A count of events as it stands.</summary>
    /// <param name="count">Events; null is missing.</param>
    /// <param name="confidence">0.9 to 1, or 90 to 100.</param>
    public static Computed<Estimate> OfCount(double? count, double confidence = 0.95) => Of(count, 1, confidence);
}
