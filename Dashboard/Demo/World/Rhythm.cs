using Dashboard.Domain.Calendar;

namespace Dashboard.Demo.World;

/// <summary>How the week, the holidays and the hours of the day shape what happens. Hours follow the day but no hour is without anything.</summary>
internal sealed class Rhythm(WorkCalendar calendar)
{
    // Shares of the 24 hours: calls follow waking hours, patrols the light, offices their opening.
    private static readonly Shares<int> Calls = Hours(8, 6, 5, 4, 4, 6, 14, 34, 62, 82, 84, 68, 46, 52, 70, 72, 66, 56, 44, 40, 38, 32, 22, 14);
    private static readonly Shares<int> Patrols = Hours(6, 5, 4, 4, 5, 10, 26, 50, 74, 82, 74, 52, 34, 44, 66, 72, 66, 46, 32, 28, 24, 18, 12, 8);
    private static readonly Shares<int> Office = Hours(0, 0, 0, 0, 0, 0, 0, 2, 14, 90, 96, 64, 8, 26, 84, 88, 62, 18, 4, 2, 1, 0, 0, 0);

    // Monday first.
    private static readonly double[] WeekOfCalls = [1.14, 1.07, 1.03, 1.00, 0.99, 0.86, 0.79];

    /// <summary>How many calls a day has against the mean.</summary>
    public double CallsOn(DateOnly day)
    {
        var weekday = WeekOfCalls[((int)day.DayOfWeek + 6) % 7];
        return weekday * (IsHoliday(day) ? 0.82 : 1) * Season(day);
    }

    /// <summary>How many grid events a day has against the mean: patrols go every day, fewer on days of rest.</summary>
    public double PatrolsOn(DateOnly day) => calendar.IsWorkingDay(day) ? 1.06 : 0.86;

    /// <summary>How much office work a day has against the mean of all days; days of rest keep those on duty.</summary>
    public double OfficeOn(DateOnly day) => calendar.IsWorkingDay(day) ? 1.42 : 0.06;

    /// <summary>A moment of the day when a call may come.</summary>
    public static DateTimeOffset Call(DateOnly day, ref Chance chance) => Moment(day, Calls, ref chance);

    /// <summary>A moment of the day when a patrol may report.</summary>
    public static DateTimeOffset Patrol(DateOnly day, ref Chance chance) => Moment(day, Patrols, ref chance);

    /// <summary>A moment of the day when an office may act.</summary>
    public static DateTimeOffset AtOffice(DateOnly day, ref Chance chance) => Moment(day, Office, ref chance);

    /// <summary>The working day on or after the day.</summary>
    public DateOnly WorkingDay(DateOnly day)
    {
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The moment this many minutes of office time (09:00-17:00 on working days) later.</summary>
    public DateTimeOffset AfterOfficeMinutes(DateTimeOffset from, double minutes)
    {
        var day = CityTime.DayOf(from);
        var passed = calendar.IsWorkingDay(day) ? Math.Clamp(CityTime.ToCity(from).TimeOfDay.TotalMinutes - 540, 0, 480) : 480;
        var left = minutes;
        while (left > 480 - passed)
        {
            left -= 480 - passed;
            passed = 0;
            day = WorkingDay(day.AddDays(1));
        }

        return Seconds(CityTime.StartOf(day).AddMinutes(540 + passed + left));
    }

    /// <summary>The share of a day's calls that has come by the moment of the day.</summary>
    public static double CallsBy(TimeSpan time) => Calls.Before((int)time.TotalHours) + ((time.TotalHours % 1) * Calls.ShareOf((int)time.TotalHours));

    /// <summary>Whole seconds, as sources send them.</summary>
    public static DateTimeOffset Seconds(DateTimeOffset moment) =>
        DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds()).ToOffset(CityTime.Offset);

    private static DateTimeOffset Moment(DateOnly day, Shares<int> hours, ref Chance chance) =>
        CityTime.StartOf(day).AddHours(chance.Pick(hours)).AddSeconds(chance.Below(3600));

    private static Shares<int> Hours(params double[] shares) => new(shares.Select((share, hour) => (hour, share)));

    // Summer rain and winter heating bring calls.
    private static double Season(DateOnly day) => 1 + (0.07 * Math.Cos(4 * Math.PI * (day.DayOfYear - 15) / 365));

    private bool IsHoliday(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !calendar.IsWorkingDay(day);
}
