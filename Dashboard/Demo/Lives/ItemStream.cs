using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Demo.Lives;

/// <summary>Every item of the city, by the day it is born.</summary>
internal sealed class ItemStream(City city)
{
    // How long after its birth something may still happen to an item.
    private readonly (ILives Lives, int Days)[] _kinds =
    [
        (new RequestLives(city), 60),
        (new GridEventLives(city), 60),
        (new AssignmentLives(city), 90),
        (new MediationLives(city), 120),
        (new DeliberationLives(city), 140),
        (new ProjectLives(city), 480),
    ];

    /// <summary>Every life born on the day.</summary>
    public IEnumerable<Life> Born(DateOnly day) => _kinds.SelectMany(kind => kind.Lives.Of(day));

    /// <summary>
    /// Every item to which something happened after <paramref name="from"/>, as it stands at <paramref name="to"/>, day of birth by day.
    /// Projects of the year of the first day are told from its January: their year is one cohort.
    /// </summary>
    public IEnumerable<(DateOnly Day, WorkItem Item)> Between(DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var (day, life) in Alive(from, to))
        {
            if (life.Moves(from, to))
            {
                yield return (day, life.At(to)!);
            }
        }
    }

    /// <summary>Every life to which something happens after the moment, born by the end of its day.</summary>
    public IEnumerable<Life> Open(DateTimeOffset now) => Alive(now, now).Where(alive => alive.Life.Steps[^1].At > now).Select(alive => alive.Life);

    private IEnumerable<(DateOnly Day, Life Life)> Alive(DateTimeOffset from, DateTimeOffset to)
    {
        var first = city.Plan.FirstDay;
        var beginning = new DateOnly(first.Year, 1, 1);
        var last = CityTime.DayOf(to);
        for (var day = beginning; day <= last; day = day.AddDays(1))
        {
            foreach (var (lives, days) in _kinds)
            {
                if ((day >= first || lives is ProjectLives) && CityTime.StartOf(day.AddDays(days)) > from)
                {
                    foreach (var life in lives.Of(day))
                    {
                        yield return (day, life);
                    }
                }
            }
        }
    }
}
