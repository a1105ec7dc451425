using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>The days whose amounts make the figure of a period, both inclusive, as day numbers.</summary>
internal readonly record struct Window(int First, int Last)
{
    /// <summary>
    /// A flow, duration or distinct count takes the period's own days; a year cohort takes them from 1 January; a stock looks back from the
    /// period's last day, to 1 January where it must not be carried over 31 December.
    /// </summary>
    public static Window Of(Measure measure, Period period)
    {
        var last = period.LastDay;
        return new Window(
            measure.Nature switch
            {
                MeasureNature.Cumulative => NewYear(last),
                MeasureNature.Stock or MeasureNature.WeightedMean => measure.WithinYear ? NewYear(last) : 0,
                _ => period.FirstDay.DayNumber,
            },
            last.DayNumber);
    }

    public bool Contains(int day) => day >= First && day <= Last;

    private static int NewYear(DateOnly day) => new DateOnly(day.Year, 1, 1).DayNumber;
}
