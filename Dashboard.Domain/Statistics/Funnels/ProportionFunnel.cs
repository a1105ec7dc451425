using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>
/// Proportions of many areas around their common baseline. A single area, and areas that are all equal, are never flagged: they are their own baseline.
/// Overdispersion is not handled. Source: Spiegelhalter 2005, Stat Med 24:1185-1202.
/// </summary>
public static class ProportionFunnel
{
    /// <param name="counts">Numerators; NaN is missing.</param>
    /// <param name="sizes">Denominators; NaN is missing.</param>
    /// <param name="form">Which limits.</param>
    /// <param name="multiplier">100 for per cent.</param>
    public static Computed<Funnel> Of(
        ReadOnlySpan<double> counts,
        ReadOnlySpan<double> sizes,
        ProportionLimitForm form = ProportionLimitForm.WilsonAroundBaseline,
        double multiplier = 100)
    {
        if (!FunnelSums.Of(counts, sizes, partOfWhole: true).TryGet(out var sums))
        {
            return counts.Length == sizes.Length ? NotComputable.NoData : NotComputable.ShapeMismatch;
        }

        var baseline = sums.Count / sums.Size;
        var points = ImmutableArray.CreateBuilder<FunnelPoint>(sums.Used);
        for (var i = 0; i < counts.Length; i++)
        {
            double x = counts[i], n = sizes[i];
            if (FunnelSums.Usable(x, n, partOfWhole: true))
            {
                var limits = ProportionLimits.Around(baseline, n, form, multiplier);
                var value = x / n * multiplier;
                points.Add(new FunnelPoint(x, n, value, limits, limits.SignalOf(value), PValue(baseline, x / n, n)));
            }
        }

        return new Funnel(baseline * multiplier, points.MoveToImmutable(), sums.Excluded);
    }

    /// <summary>The drawn limits for a denominator, kept between 0 and the multiplier.</summary>
    public static Computed<FunnelLimits> CurveAt(double baseline, double size, ProportionLimitForm form, double multiplier = 100) =>
        ProportionLimits.At(baseline, size, form, multiplier).Then<FunnelLimits>(limits => limits.ClampedTo(multiplier));

    // The score test, which is what both limit forms invert.
    private static double PValue(double baseline, double share, double size)
    {
        var spread = Math.Sqrt(baseline * (1 - baseline) / size);
        return spread == 0 ? 1 : 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(share - baseline) / spread);
    }
}
