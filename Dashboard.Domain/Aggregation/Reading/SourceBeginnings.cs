using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>Where the records behind an indicator begin. A period that was under way by then is told in part only.</summary>
internal sealed class SourceBeginnings(AmountStore store)
{
    /// <summary>Whether a source begins after the period's first day, and not after <paramref name="last"/>.</summary>
    public bool BeginsWithin(Indicator indicator, Period period, DateOnly last)
    {
        var first = FirstDayOf(indicator);
        return first > period.FirstDay.DayNumber && first <= last.DayNumber;
    }

    // Of what happens day by day the later beginning counts; a stock is known or not, whenever its source began.
    private int FirstDayOf(Indicator indicator) => indicator.Kind is IndicatorKind.Composite or IndicatorKind.Dispersion
        ? 0
        : Math.Max(FirstDayOf(indicator.Numerator), FirstDayOf(indicator.Denominator));

    private int FirstDayOf(Term? term) => term switch
    {
        Term.OfMeasure { Measure: var measure } => FirstDayOf(measure),
        Term.OfIndicator { Code: var code } when store.Catalogue.TryFindIndicator(code, out var other) => FirstDayOf(other),
        _ => 0,
    };

    private int FirstDayOf(Measure measure) => measure switch
    {
        { Nature: not (MeasureNature.Flow or MeasureNature.Duration or MeasureNature.Distinct) } or { Origin: MeasureOrigin.Territory } => 0,
        { Origin: MeasureOrigin.CaseDerived, ItemType: { } type } => store.FirstDayOf(type),
        _ => store.Of(measure.Id) is { Days: { Count: > 0 } days } ? days[0] : 0,
    };
}
