using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Data.Provenance;

/// <summary>The days (day numbers, both inclusive) whose amounts stand behind a measure's figure of a period.</summary>
internal readonly record struct FigureDays(int First, int Last)
{
    public static FigureDays Of(Measure measure, Period period)
    {
        var newYear = new DateOnly(period.LastDay.Year, 1, 1).DayNumber;
        return new FigureDays(
            measure.Nature switch
            {
                MeasureNature.Cumulative => newYear,
                MeasureNature.Stock or MeasureNature.WeightedMean => measure.WithinYear ? newYear : 0,
                _ => period.FirstDay.DayNumber,
            },
            period.LastDay.DayNumber);
    }

    public bool Contains(int day) => day >= First && day <= Last;
}
