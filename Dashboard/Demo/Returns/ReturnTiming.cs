using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;

namespace Dashboard.Demo.Returns;

/// <summary>When a governing area hands in its returns, provisional ones while a period runs and the final one after it.</summary>
internal sealed class ReturnTiming(City city)
{
    private const int FinalVersion = 9;

    /// <summary>The newest version that has arrived by the moment; null when none has.</summary>
    public ReturnVersion? Newest(ReturnRule rule, Period period, Area district, DateTimeOffset now)
    {
        ReturnVersion? newest = null;
        foreach (var version in Versions(rule, period, district))
        {
            if (version.ArrivedAt <= now)
            {
                newest = version;
            }
        }

        return newest;
    }

    private IEnumerable<ReturnVersion> Versions(ReturnRule rule, Period period, Area district)
    {
        var chance = city.ChanceOf(Purpose.Arrival, district.Ordinal, period.Anchor.DayNumber, (long)period.Grain);
        var hour = 9 + chance.Below(8);
        if (rule.AtStart)
        {
            yield return new ReturnVersion(At(period.FirstDay.AddDays(9 + chance.Below(6)), hour), FinalVersion, 1);
            yield break;
        }

        var length = period.LastDay.DayNumber - period.FirstDay.DayNumber + 1;
        if (rule.Accrues)
        {
            int[] days = period.Grain switch
            {
                Grain.Month => [8, 20],
                Grain.Quarter => [25, 60],
                _ => [100, 190, 283],
            };
            foreach (var (index, day) in days.Index())
            {
                yield return new ReturnVersion(At(period.FirstDay.AddDays(day + chance.Below(3)), hour), index + 1, Math.Pow((double)day / length, rule.Haste));
            }
        }

        // Most come before the period is closed: five days after a month, ten after a quarter, a month after a year.
        var after = period.Grain switch
        {
            Grain.Month => 2 + chance.Below(3),
            Grain.Quarter => 5 + chance.Below(5),
            _ => 18 + chance.Below(12),
        };
        yield return new ReturnVersion(At(period.LastDay.AddDays(after + city.Stories.ReturnDelay(district, period.LastDay)), hour), FinalVersion, 1);
    }

    private static DateTimeOffset At(DateOnly day, int hour) => CityTime.StartOf(day).AddHours(hour);
}
