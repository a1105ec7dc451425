namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>
/// A directly standardised rate: <c>Σ w x/n / Σ w</c> over strata, with Dobson's limits <c>rate + √(Var/X) (L(X) - X)</c>, where
/// <c>Var = Σ w² x/n² / (Σ w)²</c>, X is the total count and L, U are Byar's limits of X. Under ten events in total there is no value: it is suppressed.
/// Source: Dobson, Kuulasmaa, Eberle and Scherer 1991, Stat Med 10:457-462.
/// </summary>
public static class StandardisedRate
{
    /// <summary>Fewer events than this in total are suppressed.</summary>
    public const double LeastEvents = 10;

    /// <param name="counts">Events by stratum; NaN is missing.</param>
    /// <param name="populations">Population by stratum.</param>
    /// <param name="standard">Standard population by stratum, not negative.</param>
    /// <param name="confidence">0.9 to 1, or 90 to 100.</param>
    /// <param name="multiplier">100 000 for the usual unit.</param>
    public static Computed<Estimate> Of(
        ReadOnlySpan<double> counts,
        ReadOnlySpan<double> populations,
        ReadOnlySpan<double> standard,
        double confidence = 0.95,
        double multiplier = 100_000)
    {
        if (!ConfidenceLevel.Of(confidence).TryGet(out var level))
        {
            return NotComputable.ConfidenceOutOfRange;
        }

        if (Fault(counts, populations, standard, multiplier) is { } fault)
        {
            return fault;
        }

        double weights = 0, events = 0, rate = 0, variance = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            double x = counts[i], n = populations[i], w = standard[i];
            weights += w;
            events += x;
            rate += w * x / n;
            variance += w * w * x / (n * n);
        }

        if (weights <= 0)
        {
            return NotComputable.InvalidWeights;
        }

        if (events < LeastEvents)
        {
            return NotComputable.TooFewEvents;
        }

        rate /= weights;
        var scale = Math.Sqrt(variance / (weights * weights) / events);
        var value = rate * multiplier;
        return !double.IsFinite(value) ? NotComputable.OutOfRange : new Estimate(value, Interval(rate, scale, events, level, multiplier), IntervalMethod.Dobson, level.Share);
    }

    private static Computed<Interval> Interval(double rate, double scale, double events, ConfidenceLevel level, double multiplier)
    {
        if (double.IsInfinity(level.Z))
        {
            return NotComputable.UnboundedInterval;
        }

        var (fewest, most) = PoissonLimits.Byar(events, level.Z);
        double lower = (rate + (scale * (fewest - events))) * multiplier, upper = (rate + (scale * (most - events))) * multiplier;
        return double.IsFinite(upper) ? new Interval(lower, upper) : NotComputable.OutOfRange;
    }

    private static NotComputable? Fault(ReadOnlySpan<double> counts, ReadOnlySpan<double> populations, ReadOnlySpan<double> standard, double multiplier)
    {
        if (counts.Length != populations.Length || counts.Length != standard.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        if (counts.IsEmpty)
        {
            return NotComputable.NoData;
        }

        for (var i = 0; i < counts.Length; i++)
        {
            if (double.IsNaN(standard[i]))
            {
                return NotComputable.NoData;
            }

            if (Counts.Fault(counts[i], populations[i], multiplier) is { } fault)
            {
                return fault;
            }

            if (standard[i] < 0 || double.IsInfinity(standard[i]))
            {
                return NotComputable.InvalidWeights;
            }
        }

        return null;
    }
}
