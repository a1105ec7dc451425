using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;

namespace Dashboard.Demo.Returns;

/// <summary>Centres that count their visitors (党群服务中心到访): the count of a day grows through it with the hours.</summary>
internal sealed class VisitCounters(City city, FactBook facts)
{
    public const string Code = "center.visits";

    /// <summary>The communities with a counter, spread evenly: every so manieth in the order of the territory.</summary>
    public Facts[] All { get; } =
        [.. city.Communities.Where((_, index) => (int)((index + 1) * city.Pace.Counting) > (int)(index * city.Pace.Counting)).Select(facts.Of)];

    /// <summary>Visitors of the day up to the time; the whole day from 24 hours on.</summary>
    public long Count(Facts facts, DateOnly day, TimeSpan time)
    {
        var chance = facts.ChanceOf(Code, day.DayNumber);
        var rest = city.Calendar.IsWorkingDay(day) ? 1 : 0.7;
        var whole = Math.Floor((30 + (facts.Residents * 0.011)) * rest * chance.Around(1, 0.18));
        return (long)(time >= TimeSpan.FromHours(24) ? whole : whole * Rhythm.CallsBy(time));
    }
}
