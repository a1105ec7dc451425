namespace Dashboard.Domain.Calendar;

/// <summary>
/// When a period becomes final (定稿): on the night that closes the day this many days after the period's last day. What arrives later still
/// moves the live figure; the figure frozen on that night stays readable. Source of the lengths: docs/decisions/0008-when-final.md.
/// </summary>
public sealed record ClosingRule
{
    /// <summary>Days of grace of a day: none, the night that closes the day freezes it.</summary>
    public int Day { get; init; }

    /// <summary>Days of grace of an ISO week: Monday brings what the weekend left.</summary>
    public int Week { get; init; } = 1;

    /// <summary>Days of grace of a month and of a year to date.</summary>
    public int Month { get; init; } = 5;

    /// <summary>Days of grace of a quarter.</summary>
    public int Quarter { get; init; } = 10;

    /// <summary>Days of grace of a year.</summary>
    public int Year { get; init; } = 31;

    /// <summary>The night (the day it closes) that freezes the period.</summary>
    public DateOnly NightOf(Period period) => period.LastDay.AddDays(period.Grain switch
    {
        Grain.Day => Day,
        Grain.Week => Week,
        Grain.Quarter => Quarter,
        Grain.Year => Year,
        _ => Month,
    });

    /// <summary>
    /// Every period of every grain that holds a day from <paramref name="firstDay"/> on and is final once <paramref name="night"/> has run,
    /// grain by grain, earlier first.
    /// </summary>
    public IEnumerable<Period> FinalBy(DateOnly night, DateOnly firstDay) =>
        from grain in Enum.GetValues<Grain>()
        from period in Period.Of(grain, firstDay).Through(Period.Of(grain, night))
        where NightOf(period) <= night
        select period;
}
