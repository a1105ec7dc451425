using System.Globalization;
using Dashboard.Domain.Calendar;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ui.Formatting;

/// <summary>Names periods and days in the reader's language.</summary>
public sealed class PeriodNames(IStringLocalizer<UiText> text)
{
    /// <summary>The full name: 2026年11月, 2026年第47周, November 2026.</summary>
    public string Full(Period period)
    {
        var anchor = period.Anchor;
        return period.Grain switch
        {
            Grain.Week => text["period:Week", WeekYear(anchor), WeekNumber(anchor)],
            Grain.Quarter => text["period:Quarter", anchor.Year, Quarter(anchor)],
            Grain.YearToDate when anchor.Month == 1 => Named("period:YearToDateFirst", anchor),
            _ => Named($"period:{period.Grain}", anchor),
        };
    }

    /// <summary>The days it spans, ending at <paramref name="today"/> while it runs: 11月1日—24日.</summary>
    public string Span(Period period, DateOnly today)
    {
        var last = period.Contains(today) ? today : period.LastDay;
        return period.FirstDay == last ? Day(last) : text["period:span", Day(period.FirstDay), Day(last)];
    }

    /// <summary>The short name used on axes and in lists: 11-24, 26-W47, 2026-11, 2026年四季度, 2026.</summary>
    public string Brief(Period period)
    {
        var anchor = period.Anchor;
        return period.Grain switch
        {
            Grain.Day => anchor.ToString("MM-dd", CultureInfo.InvariantCulture),
            Grain.Week => $"{Text(WeekYear(anchor) % 100)}-W{WeekNumber(anchor):00}",
            Grain.Month or Grain.YearToDate => anchor.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Grain.Quarter => text["period:QuarterBrief", anchor.Year, Quarter(anchor)],
            _ => Text(anchor.Year),
        };
    }

    /// <summary>A day without its year: 11月24日, 24 Nov.</summary>
    public string Day(DateOnly day) => text["period:day-short", Month(day), day.Day];

    /// <summary>A clock time of the city, to the second.</summary>
    public static string Time(DateTimeOffset moment) => CityTime.ToCity(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A moment of the city, to the minute: 11-24 10:42.</summary>
    public static string Moment(DateTimeOffset moment) => CityTime.ToCity(moment).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment of the city with its year, for paper: 2026-11-24 10:42.</summary>
    public static string Stamp(DateTimeOffset moment) => CityTime.ToCity(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The name of a month in the calendar of periods.</summary>
    public string Month(DateOnly day) => text["months"].Value.Split(',')[day.Month - 1];

    private string Named(string key, DateOnly day) => text[key, day.Year, Month(day), day.Day];

    private string Quarter(DateOnly day) => text["quarters"].Value.Split(',')[(day.Month - 1) / 3];

    private static int WeekNumber(DateOnly monday) => ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue));

    private static int WeekYear(DateOnly monday) => ISOWeek.GetYear(monday.ToDateTime(TimeOnly.MinValue));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
