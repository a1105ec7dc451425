namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>What every method asks of a count and its denominator.</summary>
internal static class Counts
{
    /// <summary>The first thing that is wrong; null when all is well.</summary>
    public static NotComputable? Fault(double? count, double? denominator, double multiplier)
    {
        if (count is not { } x || denominator is not { } n || double.IsNaN(x) || double.IsNaN(n))
        {
            return NotComputable.NoData;
        }

        if (double.IsInfinity(x) || double.IsInfinity(n) || !double.IsFinite(multiplier) || multiplier <= 0)
        {
            return NotComputable.OutOfRange;
        }

        return n <= 0 ? NotComputable.NoDenominator : x < 0 ? NotComputable.NegativeCount : null;
    }
}
