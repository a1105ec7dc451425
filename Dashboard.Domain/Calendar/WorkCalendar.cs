using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Calendar;

/// <summary>
/// Working days with make-up days (调休): State Council notices as data. A year of which no notice is held (before the table begins, or not
/// announced yet) takes Saturday and Sunday as rest; whoever shows what came of it says that this is assumed. A working day has eight working hours, 09:00 to 17:00.
/// </summary>
public sealed class WorkCalendar
{
    private static readonly TimeSpan Opening = TimeSpan.FromHours(9);
    private static readonly TimeSpan WorkingTime = TimeSpan.FromHours(8);
    private static readonly Lazy<WorkCalendar> Contained = new(() => Build(DataTable.Embedded("workdays.csv")));

    private readonly HashSet<int> _years;

    // Day numbers on which the notice differs from the plain week, ascending, and how many working days all of them up to there add.
    private readonly int[] _exceptions;
    private readonly int[] _added;

    private WorkCalendar(HashSet<int> years, SortedDictionary<DateOnly, int> exceptions)
    {
        _years = years;
        (FirstAnnouncedYear, LastAnnouncedYear) = (years.Min(), years.Max());
        _exceptions = [.. exceptions.Keys.Select(day => day.DayNumber)];
        _added = new int[_exceptions.Length];
        var sum = 0;
        foreach (var (index, change) in exceptions.Values.Index())
        {
            _added[index] = sum += change;
        }
    }

    /// <summary>The calendar the program contains.</summary>
    public static WorkCalendar BuiltIn => Contained.Value;

    /// <summary>Reads a table with the columns <c>date</c> and <c>kind</c> (<c>holiday</c>, <c>workday</c>).</summary>
    /// <exception cref="DataTableException">A row is not a day or its kind is neither of the two.</exception>
    public static WorkCalendar Build(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var years = new HashSet<int>();
        var exceptions = new SortedDictionary<DateOnly, int>();
        foreach (var row in table.Rows)
        {
            var day = row.Day("date") ?? throw row.Fault("date", "The field is empty.");
            var works = row.Required("kind") switch
            {
                "workday" => true,
                "holiday" => false,
                var other => throw row.Fault("kind", $"'{other}' is neither holiday nor workday."),
            };
            years.Add(day.Year);
            if (works != IsWeekday(day) && !exceptions.TryAdd(day, works ? 1 : -1))
            {
                throw row.Fault("date", "The day is named twice.");
            }
        }

        return new WorkCalendar(years, exceptions);
    }

    /// <summary>Whether the notice of the year is held.</summary>
    public bool IsAnnounced(int year) => _years.Contains(year);

    /// <summary>Whether the notices of all years that the days touch are held; else working days among them are partly assumed.</summary>
    public bool Covers(DateOnly first, DateOnly last)
    {
        if (first.Year == last.Year)
        {
            return _years.Contains(first.Year);
        }

        for (var year = first.Year; year <= last.Year; year++)
        {
            if (!_years.Contains(year))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first year of which the notice is held; working time before it is an assumption and is marked so.</summary>
    public int FirstAnnouncedYear { get; }

    /// <summary>The last year the State Council has announced; working time after it is an assumption and is marked so.</summary>
    public int LastAnnouncedYear { get; }

    /// <summary>Whether the day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) => IsWeekday(day) != (Array.BinarySearch(_exceptions, day.DayNumber) >= 0);

    /// <summary>The moment <paramref name="days"/> working days later, at the same time of day in the city's time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public DateTimeOffset AddWorkingDays(DateTimeOffset from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var moment = CityTime.ToCity(from);
        var day = CityTime.DayOf(from);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return CityTime.StartOf(day) + moment.TimeOfDay;
    }

    /// <summary>Working days in (day of from, day of to]: the same day gives 0, and so does an end before the beginning.</summary>
    public int WorkingDaysBetween(DateTimeOffset from, DateTimeOffset to) =>
        Math.Max(0, WorkedThrough(CityTime.DayOf(to).DayNumber) - WorkedThrough(CityTime.DayOf(from).DayNumber));

    /// <summary>Whole minutes of working time (09:00-17:00 on working days) between the moments; 0 when the end lies before the beginning.</summary>
    public long WorkingMinutesBetween(DateTimeOffset from, DateTimeOffset to) =>
        Math.Max(0, (WorkedTicks(to) - WorkedTicks(from)) / TimeSpan.TicksPerMinute);

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Working days from the first day of the calendar, a Monday (day number 0), through the day, both included.</summary>
    private int WorkedThrough(int day)
    {
        var (weeks, rest) = int.DivRem(day + 1, 7);
        var at = Array.BinarySearch(_exceptions, day);
        var passed = at >= 0 ? at + 1 : ~at;
        return (weeks * 5) + Math.Min(rest, 5) + (passed == 0 ? 0 : _added[passed - 1]);
    }

    private long WorkedTicks(DateTimeOffset moment)
    {
        var day = CityTime.DayOf(moment);
        var today = IsWorkingDay(day)
            ? Math.Clamp((CityTime.ToCity(moment).TimeOfDay - Opening).Ticks, 0, WorkingTime.Ticks)
            : 0;
        return (WorkedThrough(day.DayNumber - 1) * WorkingTime.Ticks) + today;
    }
}
