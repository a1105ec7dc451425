using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>Which periods a measure has figures for, given the periods it is returned for.</summary>
internal static class ReturnPeriods
{
    /// <summary>
    /// Why the period has no figure; null when it has. A stock is carried forward and so has one for any period; a flow only where the period
    /// consists of whole return periods, and of exactly one where it does not add over time.
    /// </summary>
    public static MissingReason? WhyNot(Measure measure, Period period)
    {
        if (measure.Nature != MeasureNature.Flow || measure.ReturnGrain == period.Grain)
        {
            return null;
        }

        if (!ConsistsOf(period, measure.ReturnGrain))
        {
            return MissingReason.NotCollectedAtGrain;
        }

        return measure.AdditiveInTime ? null : MissingReason.NotAdditiveInTime;
    }

    /// <summary>How many returns the period should have from each collecting area by today: for a stock one.</summary>
    public static int Begun(Measure measure, Period period, DateOnly today)
    {
        if (measure.Nature != MeasureNature.Flow || measure.ReturnGrain == period.Grain)
        {
            return 1;
        }

        var last = period.LastDay < today ? period.LastDay : today;
        if (measure.ReturnGrain == Grain.Day)
        {
            return last.DayNumber - period.FirstDay.DayNumber + 1;
        }

        return Period.Of(measure.ReturnGrain, period.FirstDay).Through(Period.Of(measure.ReturnGrain, last)).Count();
    }

    private static bool ConsistsOf(Period period, Grain grain) => grain switch
    {
        Grain.Day => true,
        Grain.Month => period.Grain is Grain.Quarter or Grain.Year or Grain.YearToDate,
        Grain.Quarter => period.Grain is Grain.Year || (period.Grain is Grain.YearToDate && period.Anchor.Month % 3 == 0),
        Grain.Year => period is { Grain: Grain.YearToDate, Anchor.Month: 12 },
        _ => false,
    };
}
