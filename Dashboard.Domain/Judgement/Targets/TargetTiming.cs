using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Judgement.Targets;

/// <summary>When a figure can be held against its target.</summary>
public static class TargetTiming
{
    /// <summary>
    /// Whether the figure grows while its period runs (sessions held, forms received, households visited of all households, projects accepted of the year's plan): then a target is
    /// one for a whole period of the indicator's own grain.
    /// </summary>
    public static bool Accumulates(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return IsYearPlan(indicator)
            || (indicator.Kind is IndicatorKind.Ratio or IndicatorKind.Rate or IndicatorKind.Count or IndicatorKind.Proportion
                && indicator.Numerator is Term.OfMeasure { Measure.Nature: MeasureNature.Flow or MeasureNature.Distinct }
                && indicator.Denominator is null or Term.OfMeasure { Measure.Nature: MeasureNature.Stock });
    }

    /// <summary>Whether the target is one for the end of the year.</summary>
    public static bool IsYearPlan(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Denominator is Term.OfMeasure { Measure.Nature: MeasureNature.Cumulative };
    }

    /// <summary>Whether the figure can be judged: always for shares and waiting times, for what accumulates only at the end of its period.</summary>
    public static bool IsDue(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return !Accumulates(indicator)
            || (figure.Status == FigureStatus.Final
                && (IsYearPlan(indicator) ? figure.Period.LastDay is { Month: 12, Day: 31 } : figure.Period.Grain == indicator.NaturalGrain));
    }
}
