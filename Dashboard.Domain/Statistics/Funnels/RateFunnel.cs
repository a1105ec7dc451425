using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>
/// Rates, and ratios of observed to expected, of many areas around their baseline. An area is flagged when the Poisson limits of its own count leave
/// out what the baseline expects there. Source: Spiegelhalter 2005, Stat Med 24:1185-1202; limits as in <see cref="RateInterval"/>.
/// </summary>
public static class RateFunnel
{
    /// <param name="counts">Events; NaN is missing.</param>
    /// <param name="sizes">Populations; NaN is missing.</param>
    /// <param name="multiplier">1000 for per thousand.</param>
    public static Computed<Funnel> Of(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, double multiplier = 1000)
    {
        if (!FunnelSums.Of(counts, sizes, partOfWhole: false).TryGet(out var sums))
        {
            return counts.Length == sizes.Length ? NotComputable.NoData : NotComputable.ShapeMismatch;
        }

        return Build(counts, sizes, sums, sums.Count / sums.Size, multiplier);
    }

    /// <summary>Observed against expected events: the baseline is a ratio of 1, or what all areas give together.</summary>
    /// <param name="observed">Events; NaN is missing.</param>
    /// <param name="expected">Expected events; NaN is missing.</param>
    /// <param name="multiplier">1, or 100 for a ratio in per cent.</param>
    public static Computed<Funnel> OfRatios(ReadOnlySpan<double> observed, ReadOnlySpan<double> expected, double multiplier = 1)
    {
        if (!FunnelSums.Of(observed, expected, partOfWhole: false).TryGet(out var sums))
        {
            return observed.Length == expected.Length ? NotComputable.NoData : NotComputable.ShapeMismatch;
        }

        return Build(observed, expected, sums, 1, multiplier);
    }

    /// <summary>How an observed count stands against an expected one.</summary>
    public static Computed<FunnelSignal> SignalOf(double observed, double expected)
    {
        if (double.IsNaN(observed) || double.IsNaN(expected))
        {
            return NotComputable.NoData;
        }

        return observed < 0 || expected < 0 || double.IsInfinity(observed) || double.IsInfinity(expected)
            ? NotComputable.OutOfRange
            : Against(OwnLimits(observed, 1), expected);
    }

    /// <summary>
    /// The drawn limits at k events: lower <c>k/μU × baseline</c>, upper <c>k/μL × baseline</c>, with <c>μU = χ²(1-p; 2k+2)/2</c> and
    /// <c>μL = χ²(p; 2k)/2</c>; each belongs to the population at which k events are expected to reach that limit.
    /// </summary>
    /// <param name="events">Events, above 0.</param>
    /// <param name="baseline">The common rate, in its unit.</param>
    public static Computed<RateCurvePoint> CurveAt(double events, double baseline)
    {
        if (!(events > 0) || !(baseline > 0) || !double.IsFinite(events) || !double.IsFinite(baseline))
        {
            return NotComputable.OutOfRange;
        }

        var (fewestWarning, mostWarning) = PoissonLimits.Exact(events, ConfidenceLevel.Usual.Tail);
        var (fewestControl, mostControl) = PoissonLimits.Exact(events, ConfidenceLevel.Control.Tail);
        return new RateCurvePoint(
            events,
            new FunnelLimits(events / mostControl * baseline, events / mostWarning * baseline, events / fewestWarning * baseline, events / fewestControl * baseline),
            new FunnelLimits(mostControl / baseline, mostWarning / baseline, fewestWarning / baseline, fewestControl / baseline));
    }

    private static Funnel Build(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, FunnelSums sums, double baseline, double multiplier)
    {
        var points = ImmutableArray.CreateBuilder<FunnelPoint>(sums.Used);
        for (var i = 0; i < counts.Length; i++)
        {
            double x = counts[i], n = sizes[i];
            if (FunnelSums.Usable(x, n, partOfWhole: false))
            {
                var expected = baseline * n;
                points.Add(new FunnelPoint(x, n, x / n * multiplier, OwnLimits(x, multiplier / n), Against(OwnLimits(x, 1), expected), PoissonTail.TwoSided(x, expected)));
            }
        }

        return new Funnel(baseline * multiplier, points.MoveToImmutable(), sums.Excluded);
    }

    // The area is low when even its upper limit stays under what is expected.
    private static FunnelSignal Against(FunnelLimits own, double expected) =>
        own.HighControl < expected ? FunnelSignal.LowControl
        : own.HighWarning < expected ? FunnelSignal.LowWarning
        : own.LowControl > expected ? FunnelSignal.HighControl
        : own.LowWarning > expected ? FunnelSignal.HighWarning
        : FunnelSignal.NotSignificant;

    private static FunnelLimits OwnLimits(double count, double scale)
    {
        var (lowWarning, highWarning) = PoissonLimits.Of(count, ConfidenceLevel.Usual);
        var (lowControl, highControl) = PoissonLimits.Of(count, ConfidenceLevel.Control);
        return new FunnelLimits(lowControl * scale, lowWarning * scale, highWarning * scale, highControl * scale);
    }
}
