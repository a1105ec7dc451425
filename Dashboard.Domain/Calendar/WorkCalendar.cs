namespace Dashboard.Domain.Calendar;

/// <summary>
/// Working days with make-up days (调休): State Council notices as data. A year not announced yet takes Saturday and Sunday as rest.
/// A working day has eight working hours, 09:00 to 17:00.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>The calendar the program contains.</summary>
    public static WorkCalendar BuiltIn => throw new NotSupportedException("stub");

    /// <summary>Whether the State Council has announced the year.</summary>
    public bool IsAnnounced(int year) => throw new NotSupportedException("stub");

    /// <summary>Whether the day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) => throw new NotSupportedException("stub");

    /// <summary>The moment <paramref name="days"/> working days later, at the same time of day.</summary>
    public DateTimeOffset AddWorkingDays(DateTimeOffset from, int days) => throw new NotSupportedException("stub");

    /// <summary>Working days in (day of from, day of to]: the same day gives 0.</summary>
    public int WorkingDaysBetween(DateTimeOffset from, DateTimeOffset to) => throw new NotSupportedException("stub");

    /// <summary>Whole minutes of working time (09:00-17:00 on working days) between the moments.</summary>
    public long WorkingMinutesBetween(DateTimeOffset from, DateTimeOffset to) => throw new NotSupportedException("stub");
}
