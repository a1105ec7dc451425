using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Judgement;

/// <summary>Whether areas can be laid beside each other and the whole.</summary>
public static class AreaMeaning
{
    /// <summary>
    /// Not for a dispersion, which grows with the number of parts, nor for a ratio or gap of urban and rural: the whole's lies outside those of its parts, since
    /// most parts are nearly all one of the two.
    /// </summary>
    public static bool ComparesAreas(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Kind != IndicatorKind.Dispersion && !ComparesSettlements(indicator);
    }

    private static bool ComparesSettlements(Indicator indicator) => (indicator.Numerator, indicator.Denominator) switch
    {
        (Term.OfIndicator { Settlement: not null }, _) => true,
        (Term.OfMeasure { Measure.AppliesTo: not AppliesTo.All and var above }, Term.OfMeasure { Measure.AppliesTo: not AppliesTo.All and var below }) => above != below,
        _ => false,
    };
}
