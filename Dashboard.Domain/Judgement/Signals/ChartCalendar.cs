using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Judgement.Signals;

/// <summary>What the calendar says about the points of a chart; equal by value.</summary>
/// <param name="Reasons">For each figure, oldest first, why its period is exceptional; null where it is not, or where there is no figure to draw.</param>
/// <param name="Counted">Whether exceptional points are counted in limits and rules all the same.</param>
/// <param name="UnknownYears">Years whose holidays are not announced, so that nothing of them could be left out.</param>
public sealed record ChartCalendar(ValueList<ExceptionalReason?> Reasons, bool Counted, ValueList<int> UnknownYears)
{
    /// <summary>Nothing is exceptional.</summary>
    public static ChartCalendar Empty { get; } = new(new ValueList<ExceptionalReason?>([]), false, new ValueList<int>([]));

    /// <summary>Whether there is anything to leave out or to count.</summary>
    public bool HasReasons => Reasons.Any(reason => reason is not null);

    /// <summary>The calendar of a series; empty where the figure does not depend on what happens in its period.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="series">Oldest first.</param>
    /// <param name="counted">Whether exceptional points are to be counted all the same.</param>
    public static ChartCalendar Of(Indicator indicator, IReadOnlyList<Figure> series, bool counted)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        if (!HappensInPeriod(indicator))
        {
            return Empty;
        }

        var known = ExceptionalPeriods.BuiltIn;
        return new ChartCalendar(
            new ValueList<ExceptionalReason?>(series.Select(figure => figure.Value is null ? null : known.ReasonOf(figure.Period))),
            counted,
            new ValueList<int>(series.Where(figure => !known.IsKnown(figure.Period)).Select(figure => figure.Period.LastDay.Year).Distinct()));
    }

    /// <summary>Why the point is kept out of limits and rules; null when it is in.</summary>
    public ExceptionalReason? ExclusionOf(int index) => Counted || index >= Reasons.Count ? null : Reasons[index];

    /// <summary>
    /// Whether the figure tells what happened in its period: events, waiting times and visitors, alone or over something else. A stock or a published mean
    /// is the same on a holiday as on the day before it, and a composite is mostly made of such.
    /// </summary>
    public static bool HappensInPeriod(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Kind is not (IndicatorKind.Composite or IndicatorKind.Dispersion) && (Happens(indicator.Numerator) || Happens(indicator.Denominator));
    }

    private static bool Happens(Term? term) => term switch
    {
        Term.OfMeasure { Measure.Nature: var nature } => nature is MeasureNature.Flow or MeasureNature.Duration or MeasureNature.Distinct,
        Term.OfIndicator { Code: var code } => GovernanceCatalogue.BuiltIn.TryFindIndicator(code, out var other) && HappensInPeriod(other),
        _ => false,
    };
}
