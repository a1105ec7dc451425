using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Ui.Formatting;

namespace Dashboard.Ui.Periods;

/// <summary>The pages of the calendar of periods: a month of days, a year of weeks, months or quarters, a dozen years.</summary>
public static class PeriodGrid
{
    private const int YearsOnAPage = 12;

    /// <summary>The periods on the page on which the day lies, in order.</summary>
    public static IEnumerable<Period> Page(Grain grain, DateOnly day)
    {
        var first = FirstDay(grain, day);
        var end = Begin(grain, first, 1);
        return Period.Of(grain, first).Through(Period.Of(grain, end)).Where(period => grain == Grain.Week
            ? ISOWeek.GetYear(period.Anchor.ToDateTime(TimeOnly.MinValue)) == first.Year
            : period.Anchor < end);
    }

    /// <summary>The day on the page <paramref name="by"/> pages later; there is no turning beyond the <see cref="ReportingSpan"/>.</summary>
    public static DateOnly Turn(Grain grain, DateOnly day, int by)
    {
        var turned = Begin(grain, day, by);
        return turned < ReportingSpan.FirstDay ? ReportingSpan.FirstDay : turned > ReportingSpan.LastDay ? ReportingSpan.LastDay : turned;
    }

    /// <summary>What stands above the page.</summary>
    public static string Title(Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Grain.Year => string.Create(CultureInfo.InvariantCulture, $"{FirstDay(grain, day).Year}—{FirstDay(grain, day).Year + YearsOnAPage - 1}"),
        _ => day.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What stands in the cell of a period.</summary>
    public static string Cell(Period period, PeriodNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return period.Grain switch
        {
            Grain.Day => period.Anchor.Day.ToString(CultureInfo.InvariantCulture),
            Grain.Week => ISOWeek.GetWeekOfYear(period.Anchor.ToDateTime(TimeOnly.MinValue)).ToString(CultureInfo.InvariantCulture),
            Grain.Month => names.Month(period.Anchor),
            Grain.YearToDate => "→ " + names.Month(period.Anchor),
            Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{((period.Anchor.Month - 1) / 3) + 1}"),
            _ => period.Anchor.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The period of another grain that ends where this one does, or runs today when this one does.</summary>
    public static Period InGrain(Grain grain, Period period, DateOnly today) =>
        Period.Of(grain, period.LastDay < today ? period.LastDay : today);

    private static DateOnly Begin(Grain grain, DateOnly day, int by) => grain switch
    {
        Grain.Day => FirstDay(grain, day).AddMonths(by),
        Grain.Year => FirstDay(grain, day).AddYears(by * YearsOnAPage),
        _ => FirstDay(grain, day).AddYears(by),
    };

    private static DateOnly FirstDay(Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => new DateOnly(day.Year, day.Month, 1),
        Grain.Year => new DateOnly(day.Year - (day.Year % YearsOnAPage), 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };
}
