using MathNet.Numerics.Distributions;

namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>
/// A percentile of a merged histogram with the interval of its order statistics. The value is the one at rank <c>⌈p n⌉</c>. The interval runs from
/// rank l to rank u, the innermost ranks with <c>P(B &lt; l) ≤ α/2</c> and <c>P(B ≥ u) ≤ α/2</c> for B binomial(n, p): it holds for any distribution.
/// Limits have the width of the buckets. Source: Conover 1999, Practical Nonparametric Statistics, 3.2; Hahn and Meeker 1991, 5.2.
/// </summary>
public static class PercentileInterval
{
    /// <param name="values">Value that stands for each bucket, ascending; infinite for an open one, which gives no value and no limit.</param>
    /// <param name="counts">Cases in each bucket, not negative.</param>
    /// <param name="percentile">Share strictly between 0 and 1 (0.9).</param>
    /// <param name="confidence">0.9 to 1, or 90 to 100.</param>
    public static Computed<Estimate> Of(ReadOnlySpan<double> values, ReadOnlySpan<long> counts, double percentile, double confidence = 0.95)
    {
        if (!ConfidenceLevel.Of(confidence).TryGet(out var level))
        {
            return NotComputable.ConfidenceOutOfRange;
        }

        if (values.Length != counts.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        if (!(percentile is > 0 and < 1))
        {
            return NotComputable.OutOfRange;
        }

        long total = 0;
        foreach (var count in counts)
        {
            if (count < 0)
            {
                return NotComputable.NegativeCount;
            }

            total += count;
        }

        if (total == 0)
        {
            return NotComputable.NoData;
        }

        var value = At(values, counts, RankOf(percentile, total));
        return !double.IsFinite(value) ? NotComputable.OutOfRange : new Estimate(value, Interval(values, counts, percentile, total, level), IntervalMethod.OrderStatistics, level.Share);
    }

    private static Computed<Interval> Interval(ReadOnlySpan<double> values, ReadOnlySpan<long> counts, double percentile, long total, ConfidenceLevel level)
    {
        if (double.IsInfinity(level.Z))
        {
            return NotComputable.UnboundedInterval;
        }

        var lower = LargestRankBelow(percentile, total, level.Tail);
        var upper = SmallestRankAbove(percentile, total, level.Tail);
        if (lower < 1 || upper > total)
        {
            return NotComputable.TooFewEvents;
        }

        double from = At(values, counts, lower), to = At(values, counts, upper);
        return double.IsFinite(from) && double.IsFinite(to) ? new Interval(from, to) : NotComputable.OutOfRange;
    }

    // 0.1 x 30 is a hair over 3 in binary; the rank meant is 3.
    private static long RankOf(double percentile, long total) => Math.Max(1, (long)Math.Ceiling((percentile * total) - 1e-9));

    private static long LargestRankBelow(double percentile, long total, double tail)
    {
        long low = 0, high = total;
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (AtMost(middle - 1, percentile, total) <= tail)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static long SmallestRankAbove(double percentile, long total, double tail)
    {
        long low = 1, high = total + 1;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (1 - AtMost(middle - 1, percentile, total) <= tail)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    // Needs 0 to total - 1 successes.
    private static double AtMost(long successes, double percentile, long total) =>
        Beta.CDF(total - successes, successes + 1, 1 - percentile);

    private static double At(ReadOnlySpan<double> values, ReadOnlySpan<long> counts, long rank)
    {
        long seen = 0;
        var bucket = -1;
        do
        {
            bucket++;
            seen += counts[bucket];
        }
        while (seen < rank);

        return values[bucket];
    }
}
