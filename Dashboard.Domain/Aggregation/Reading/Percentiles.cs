using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>
/// A percentile of a merged histogram by nearest rank. The value stands for its bucket and is at most
/// <see cref="DurationBuckets.RelativeError"/> away from the true percentile.
/// </summary>
internal static class Percentiles
{
    private const double MinutesPerHour = 60;

    public static FigureParts Of(Indicator indicator, Histogram histogram) => new()
    {
        Value = indicator.Scale * DurationBuckets.Representative(histogram.BucketAt(indicator.Percentile!.Value)) / MinutesPerHour,
        Denominator = histogram.Total,
        Coverage = 1,
    };
}
