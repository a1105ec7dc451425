using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Which roll-ups are stored: weeks, months, quarters, years and years to date that hold a day with amounts.</summary>
internal static class StoredPeriods
{
    private static readonly Grain[] Grains = [Grain.Week, Grain.Month, Grain.Quarter, Grain.Year, Grain.YearToDate];

    /// <summary>The periods of these days, each once, in order.</summary>
    public static SortedSet<Period> Of(IEnumerable<int> days)
    {
        var periods = new SortedSet<Period>();
        var last = new Period?[Grains.Length];
        foreach (var day in days)
        {
            var date = DateOnly.FromDayNumber(day);
            for (var i = 0; i < Grains.Length; i++)
            {
                if (last[i]?.Contains(date) == true && Grains[i] != Grain.YearToDate)
                {
                    continue;
                }

                last[i] = Period.Of(Grains[i], date);
                periods.Add(last[i]!.Value);
            }
        }

        return periods;
    }

    /// <summary>Whether a change on one of the days (sorted) changes the measure's roll-up of the period.</summary>
    public static bool IsTouched(Measure measure, Period period, SortedSet<int> days)
    {
        // A week over New Year is stored for its days of the old year too, though a year cohort counts only those of the new one.
        var window = Window.Of(measure, period);
        return AnyIn(days, window.First, window.Last) || AnyIn(days, period.FirstDay.DayNumber, period.LastDay.DayNumber);
    }

    private static bool AnyIn(SortedSet<int> days, int first, int last) => days.GetViewBetween(first, last).Count > 0;
}
