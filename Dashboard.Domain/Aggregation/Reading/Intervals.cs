using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>Which figures have a 95 % interval, and its ends.</summary>
internal static class Intervals
{
    public static (double? Lower, double? Upper) Of(Indicator indicator, decimal numerator, decimal denominator)
    {
        if (indicator.Numerator is not Term.OfMeasure { Measure: { IsCounted: true } measure })
        {
            return (null, null);
        }

        Computed<Estimate>? estimate = indicator.Kind switch
        {
            IndicatorKind.Proportion => ProportionInterval.Of((double)numerator, (double)denominator, multiplier: indicator.Scale),
            // Chance has no say in a stock per head.
            IndicatorKind.Rate when measure.Nature == MeasureNature.Flow => RateInterval.Of((double)numerator, (double)denominator, multiplier: indicator.Scale),
            _ => null,
        };
        return estimate is { Exists: true } found && found.Value.Interval.TryGet(out var interval) ? (interval.Lower, interval.Upper) : (null, null);
    }
}
