using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Judgement.Targets;

/// <summary>When a figure can be held against its target, and against how much of it.</summary>
public static class TargetTiming
{
    /// <summary>
    /// Whether the figure grows while its period runs (sessions held, forms received, households visited of all households, projects accepted of the year's plan): then a target is
    /// one for a whole period of the indicator's own grain.
    /// </summary>
    public static bool Accumulates(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.AccumulatesOverYear
            || (indicator.Kind is IndicatorKind.Ratio or IndicatorKind.Rate or IndicatorKind.Count or IndicatorKind.Proportion
                && indicator.Numerator is Term.OfMeasure { Measure.Nature: MeasureNature.Flow or MeasureNature.Distinct }
                && indicator.Denominator is null or Term.OfMeasure { Measure.Nature: MeasureNature.Stock });
    }

    /// <summary>
    /// Whether the figure can be judged: always for shares and waiting times; what accumulates over the year always too, by the elapsed part of the year; what
    /// accumulates in its period only at the end of it, except that a cap already exceeded is missed at once.
    /// </summary>
    public static bool IsDue(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return !Accumulates(indicator)
            || indicator.AccumulatesOverYear
            || IsCapExceeded(indicator, figure)
            || (figure.Status == FigureStatus.Final && figure.Period.Grain == indicator.NaturalGrain);
    }

    /// <summary>The share of the year that has elapsed (时序进度), against which what accumulates over the year is held; 1 for everything else.</summary>
    public static double ElapsedShare(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        var day = figure.Through ?? figure.Period.LastDay;
        return indicator.AccumulatesOverYear ? (double)day.DayOfYear / (DateTime.IsLeapYear(day.Year) ? 366 : 365) : 1;
    }

    // What only grows cannot come back under a cap. A longer period than the cap's own may hold more, unless nothing at all is allowed.
    private static bool IsCapExceeded(Indicator indicator, Figure figure) =>
        indicator is { Polarity: Polarity.LowerBetter, Target: { IsRange: false, Rural: null } cap }
        && figure.Value is { } value
        && TargetVerdict.AsShown(indicator, value) > cap.Upper
        && (figure.Period.Grain <= indicator.NaturalGrain || cap.Upper == 0);
}
