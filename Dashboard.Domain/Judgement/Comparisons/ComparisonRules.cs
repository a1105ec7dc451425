using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Signals;

namespace Dashboard.Domain.Judgement.Comparisons;

/// <summary>What a period may be compared with.</summary>
public static class ComparisonRules
{
    /// <summary>
    /// A period that has ended is compared with whole ones, and so is what does not happen day by day (a stock is what it is). What happens is compared with
    /// the same days while its period runs, where every amount behind it is known by days.
    /// </summary>
    public static ComparisonBasis BasisOf(Indicator indicator, Period period, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (period.LastDay < today)
        {
            return ComparisonBasis.Whole;
        }

        if (indicator.Kind == IndicatorKind.Composite)
        {
            return ComparisonBasis.PeriodRuns;
        }

        if (!indicator.AccumulatesOverYear && !ChartCalendar.HappensInPeriod(indicator))
        {
            return ComparisonBasis.Whole;
        }

        return period.Grain != Grain.Day && IsKnownByDays(indicator.Numerator) && IsKnownByDays(indicator.Denominator)
            ? ComparisonBasis.SameProgress
            : ComparisonBasis.PeriodRuns;
    }

    /// <summary>Whether the period before is compared with besides the same one of last year: a year, and a year to date, have one comparison.</summary>
    public static bool HasPrevious(Period period) => period.Grain is not (Grain.Year or Grain.YearToDate);

    /// <summary>The day of another period by which as much of it had passed as has of the running one today.</summary>
    public static DateOnly SameProgress(Period period, Period other, DateOnly today)
    {
        var day = period.Grain is Grain.Year or Grain.YearToDate
            ? today.AddYears(other.LastDay.Year - period.LastDay.Year)
            : other.FirstDay.AddDays(today.DayNumber - period.FirstDay.DayNumber);
        return day < other.LastDay ? day : other.LastDay;
    }

    private static bool IsKnownByDays(Term? term) => term switch
    {
        Term.OfMeasure { Measure: { Origin: MeasureOrigin.Returned, WithinYear: true } } => false,
        Term.OfMeasure { Measure: { Origin: MeasureOrigin.Returned, Nature: not (MeasureNature.Stock or MeasureNature.WeightedMean), ReturnGrain: not Grain.Day } } => false,
        Term.OfIndicator { Code: var code } => GovernanceCatalogue.BuiltIn.TryFindIndicator(code, out var other) && IsKnownByDays(other.Numerator) && IsKnownByDays(other.Denominator),
        _ => true,
    };
}
