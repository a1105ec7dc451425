using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>
/// A percentile of a merged histogram by nearest rank, with the interval of its order statistics. A value stands for its bucket and is at
/// most <see cref="DurationBuckets.RelativeError"/> away from the true one.
/// </summary>
internal static class Percentiles
{
    private const double MinutesPerHour = 60;

    // Buckets reach past sixty years at 1,600; durations longer than any record can hold need no table.
    private static readonly double[] Hours = [.. Enumerable.Range(0, 1_600).Select(bucket => DurationBuckets.Representative(bucket) / MinutesPerHour)];

    public static FigureParts Of(Indicator indicator, Histogram histogram)
    {
        var share = indicator.Percentile!.Value;
        var found = histogram.Once(share, all => new Found(Estimate(all, share)));
        return found.Estimate.TryGet(out var estimate)
            ? new FigureParts
            {
                Value = indicator.Scale * estimate.Value,
                Lower = indicator.Scale * estimate.Lower,
                Upper = indicator.Scale * estimate.Upper,
                Denominator = histogram.Total,
                Coverage = 1,
            }
            : MissingReason.NoData;
    }

    private static Computed<Estimate> Estimate(Histogram histogram, double share)
    {
        var counts = histogram.Counts[..Math.Min(histogram.Counts.Length, Hours.Length)];
        return PercentileInterval.Of(Hours.AsSpan(0, counts.Length), counts, share);
    }

    private sealed record Found(Computed<Estimate> Estimate);
}
