using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>Limits of a proportion around a baseline. See <see cref="ProportionLimitForm"/> for the two forms.</summary>
public static class ProportionLimits
{
    /// <summary>All four limits, unclamped, as shares times the multiplier.</summary>
    /// <param name="baseline">The share expected everywhere, 0 to 1.</param>
    /// <param name="size">Denominator, above 0.</param>
    /// <param name="form">Which form.</param>
    /// <param name="multiplier">100 for per cent.</param>
    public static Computed<FunnelLimits> At(double baseline, double size, ProportionLimitForm form = ProportionLimitForm.WilsonAroundBaseline, double multiplier = 1)
    {
        if (double.IsNaN(baseline) || double.IsNaN(size))
        {
            return NotComputable.NoData;
        }

        if (size <= 0)
        {
            return NotComputable.NoDenominator;
        }

        return baseline is < 0 or > 1 || double.IsInfinity(size) ? NotComputable.OutOfRange : Around(baseline, size, form, multiplier);
    }

    internal static FunnelLimits Around(double baseline, double size, ProportionLimitForm form, double multiplier)
    {
        var (lowWarning, highWarning) = Pair(baseline, size, ConfidenceLevel.Usual.Z, form);
        var (lowControl, highControl) = Pair(baseline, size, ConfidenceLevel.Control.Z, form);
        return new FunnelLimits(lowControl * multiplier, lowWarning * multiplier, highWarning * multiplier, highControl * multiplier);
    }

    private static (double Lower, double Upper) Pair(double baseline, double size, double z, ProportionLimitForm form)
    {
        if (form == ProportionLimitForm.WilsonAroundBaseline)
        {
            return ProportionInterval.Limits(size * baseline, size, z);
        }

        var half = z * Math.Sqrt(baseline * (1 - baseline) / size);
        return (baseline - half, baseline + half);
    }
}
