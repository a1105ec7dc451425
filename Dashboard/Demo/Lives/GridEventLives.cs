using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems.GridEvents;

namespace Dashboard.Demo.Lives;

/// <summary>Grid events (网格事件): patrols and sensors report, keepers settle a third on the spot, the rest is filed and assigned.</summary>
internal sealed class GridEventLives(City city) : ILives
{
    private const int LimitWorkingDays = 7;

    private static readonly Shares<string> Origins = new(("patrol", 58), ("sensor", 12), ("camera", 9), ("citizen", 14), ("request", 7));

    private static readonly Shares<string> Categories = new(
        ("environment", 34), ("facility", 20), ("order", 16), ("safety", 17), ("special-care", 6), ("dispute", 4), ("other", 3));

    public IEnumerable<Life> Of(DateOnly day)
    {
        var count = city.CountOf(Purpose.GridEvent, day, city.Pace.GridEvents, city.Rhythm.PatrolsOn(day));
        for (var index = 0; index < count; index++)
        {
            yield return One(day, index);
        }
    }

    private Life One(DateOnly day, int index)
    {
        var chance = city.ChanceOf(Purpose.GridEvent, day.DayNumber, index);
        var community = city.Place(ref chance);
        var reported = Rhythm.Patrol(day, ref chance);
        var happening = new GridEvent
        {
            Source = "demo-grid",
            Id = $"{day:yyyyMMdd}-{index + 1:00000}",
            Version = 1,
            Area = community.Code,
            State = "reported",
            Origin = chance.Pick(Origins),
            Category = chance.Pick(Categories),
            Severity = 1 + chance.Pick(new Shares<int>((3, 50), (2, 32), (1, 14), (0, 4))),
            ReportedAt = reported,
        };
        var verified = Rhythm.Seconds(reported.AddMinutes(chance.Around(15, 0.6)));
        var fate = chance.Next();
        if (fate < 0.42)
        {
            return Short(happening, verified, fate < 0.36 ? "self-handled" : "not-filed");
        }

        var filed = Rhythm.Seconds(verified.AddMinutes(chance.Around(20, 0.6)));
        var assigned = Rhythm.Seconds(filed.AddMinutes(chance.Around(35, 0.7)));
        var due = city.Calendar.AddWorkingDays(filed, LimitWorkingDays);
        var likely = city.Stories.GridOnTime(city.DistrictOf(community), city.CharacterOf(community), CityTime.DayOf(filed));
        var onTime = chance.Happens(happening.Category == "safety" ? likely + 0.02 : likely);
        var closed = Rhythm.Seconds(onTime
            ? assigned.AddMinutes((due - assigned).TotalMinutes * (0.03 + (0.94 * Math.Pow(chance.Next(), 1.7))))
            : due.AddHours(1 + chance.Around(40, 0.8)));
        var handling = assigned + ((closed - assigned) * 0.3);
        var checkedAt = assigned + ((closed - assigned) * 0.9);
        var rework = chance.Happens(0.05) ? 1 : 0;
        return new Life(
            [
                new(reported, "reported"), new(verified, "verified"), new(filed, "filed"), new(assigned, "assigned"),
                new(Rhythm.Seconds(handling), "handling"), new(Rhythm.Seconds(checkedAt), "checked"), new(closed, "closed"),
            ],
            told => happening with
            {
                Version = told.Version,
                State = told.State,
                FiledAt = told.Past(filed),
                AssignedAt = told.Past(assigned),
                DueAt = told.Knows(filed) ? due : null,
                CheckedAt = told.Past(Rhythm.Seconds(checkedAt)),
                ReworkCount = told.Knows(closed) ? rework : 0,
                ClosedAt = told.Past(closed),
            });
    }

    private static Life Short(GridEvent happening, DateTimeOffset end, string state) => new(
        [new(happening.ReportedAt, "reported"), new(end, state)],
        told => happening with { Version = told.Version, State = told.State, ClosedAt = state == "self-handled" ? told.Past(end) : null });
}
