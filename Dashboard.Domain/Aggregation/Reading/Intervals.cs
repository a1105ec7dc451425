using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>Which figures have an interval, by which method, and its ends.</summary>
public static class Intervals
{
    /// <summary>The figure of these amounts with its interval, in the indicator's unit.</summary>
    /// <param name="indicator">A proportion or a rate of counted cases; others have no interval from their amounts.</param>
    /// <param name="numerator">Above the line; null is missing.</param>
    /// <param name="denominator">Below the line; null is missing.</param>
    /// <param name="confidence">As a share.</param>
    public static Computed<Estimate> Of(Indicator indicator, decimal? numerator, decimal? denominator, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (numerator is not { } part || denominator is not { } whole || indicator.Numerator is not Term.OfMeasure { Measure: { IsCounted: true } measure })
        {
            return NotComputable.NoInterval;
        }

        return indicator.Kind switch
        {
            IndicatorKind.Proportion => ProportionInterval.Of((double)part, (double)whole, confidence, indicator.Scale),
            // Chance has no say in a stock per head.
            IndicatorKind.Rate when measure.Nature == MeasureNature.Flow => RateInterval.Of((double)part, (double)whole, confidence, indicator.Scale),
            _ => NotComputable.NoInterval,
        };
    }
}
