namespace Dashboard.Domain.Calendar;

/// <summary>
/// The days that the program speaks of: 2000 to 2100. What is delivered lies there, and so does every period that can be asked for. Far inside
/// what a date can hold, so that looking some periods back or ahead needs no care.
/// </summary>
public static class ReportingSpan
{
    /// <summary>The first day, inclusive.</summary>
    public static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>The last day, inclusive.</summary>
    public static readonly DateOnly LastDay = new(2100, 12, 31);

    /// <summary>The moment the first day begins.</summary>
    public static DateTimeOffset Begin { get; } = CityTime.StartOf(FirstDay);

    /// <summary>The moment after the last day.</summary>
    public static DateTimeOffset End { get; } = CityTime.StartOf(LastDay.AddDays(1));

    /// <summary>Whether the day lies in the span.</summary>
    public static bool Holds(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>Whether a day of the period lies in the span: the weeks at its ends reach beyond it.</summary>
    public static bool Holds(Period period) => period.FirstDay <= LastDay && (period.FirstDay >= FirstDay || period.LastDay >= FirstDay);
}
