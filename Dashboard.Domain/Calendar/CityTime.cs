namespace Dashboard.Domain.Calendar;

/// <summary>
/// The city's civil time: UTC+8 without summer time, as it has been since 1992. Computed, so that no time-zone database of the machine
/// has a say. Moments before 2000 are refused at intake, so older rules never matter.
/// </summary>
public static class CityTime
{
    /// <summary>Asia/Shanghai stands eight hours before UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The civil day on which the moment falls.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The moment with the city's offset.</summary>
    public static DateTimeOffset ToCity(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The first moment of the day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>A zone object for libraries that ask for one (Hangfire).</summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", Offset, "Asia/Shanghai", "Asia/Shanghai");
}
