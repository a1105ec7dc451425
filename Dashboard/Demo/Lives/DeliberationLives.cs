using System.Collections.Immutable;
using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems.Deliberations;

namespace Dashboard.Demo.Lives;

/// <summary>Deliberations (议事协商): a community that meets does so on its own day of the month, ten days after topics were gathered.</summary>
internal sealed class DeliberationLives(City city) : ILives
{
    private const int GatheringDays = 10;

    private static readonly Shares<string> UrbanForms = new(("议事会", 46), ("居民代表会议", 22), ("坝坝会", 20), ("online", 12));
    private static readonly Shares<string> RuralForms = new(("坝坝会", 48), ("议事会", 32), ("居民代表会议", 18), ("online", 2));
    private static readonly Shares<string> Proposers =
        new(("resident", 52), ("committee", 22), ("party-organisation", 18), ("resident-unit", 5), ("upper-level", 3));

    public IEnumerable<Life> Of(DateOnly day)
    {
        var meeting = day.AddDays(GatheringDays);
        foreach (var community in city.Communities)
        {
            var chance = city.ChanceOf(Purpose.Deliberation, community.Ordinal, meeting.Year, meeting.Month);
            if (1 + chance.Below(28) == meeting.Day && chance.Happens(Pace.Meeting * (1 + (0.05 * city.CharacterOf(community).Standing))))
            {
                yield return One(day, meeting, community, chance);
            }
        }
    }

    private Life One(DateOnly day, DateOnly meeting, Area community, Chance chance)
    {
        var rural = community.Settlement == Settlement.Rural;
        var collected = Rhythm.AtOffice(day, ref chance);
        var screened = collected.AddDays(2);
        var announced = collected.AddDays(4);
        var held = CityTime.StartOf(meeting).AddHours(9 + chance.Below(11)).AddMinutes(30 * chance.Below(2));
        var topics = 1 + chance.Below(3);
        var residentTopics = 0;
        for (var topic = 0; topic < topics; topic++)
        {
            residentTopics += chance.Happens(0.58) ? 1 : 0;
        }

        ImmutableArray<Resolution> resolutions = [.. Resolutions(topics, held, city.CharacterOf(community).Kept, chance)];
        var publicised = held.AddDays(3);
        var deliberation = new Deliberation
        {
            Source = "demo-deliberation",
            Id = $"{community.Code}-{meeting:yyyyMM}",
            Version = 1,
            Area = community.Code,
            State = "collected",
            Level = rural ? chance.Happens(0.4) ? "village-group" : "community" : chance.Happens(0.35) ? "compound" : "community",
            Form = chance.Pick(rural ? RuralForms : UrbanForms),
            Proposer = chance.Pick(Proposers),
            Topics = topics,
            ResidentTopics = residentTopics,
        };
        var attendees = (int)chance.Around(rural ? 34 : 27, 0.35);
        return new Life(
            [
                new(collected, "collected"), new(screened, "screened"), new(announced, "announced"),
                new(held, resolutions.IsEmpty ? "not-resolved" : "resolved"),
                .. resolutions.IsEmpty ? [] : Array.Empty<Step>().Append(new(publicised, "publicised")),
                .. resolutions.Where(resolution => resolution.ImplementedAt is not null)
                    .Select(resolution => new Step(resolution.ImplementedAt!.Value, "implementing")),
            ],
            told => deliberation with
            {
                Version = told.Version,
                State = told.State == "implementing" && resolutions.All(resolution => told.Knows(resolution.ImplementedAt)) ? "implemented" : told.State,
                Attendees = told.Knows(held) ? attendees : null,
                HeldAt = told.Past(held),
                Resolutions = told.Knows(held)
                    ? [.. resolutions.Select(resolution => resolution with { ImplementedAt = told.Past(resolution.ImplementedAt) })]
                    : [],
            });
    }

    private static IEnumerable<Resolution> Resolutions(int topics, DateTimeOffset held, double kept, Chance chance)
    {
        for (var topic = 0; topic < topics; topic++)
        {
            if (!chance.Happens(0.7))
            {
                continue;
            }

            var due = held.AddDays(10 + chance.Below(50));
            var onTime = chance.Happens(kept);
            var implemented = onTime
                ? held.AddDays(4) + ((due - held.AddDays(4)) * chance.Between(0.2, 1))
                : due.AddDays(chance.Between(1, 40));
            var never = !onTime && chance.Happens(0.3);
            yield return new Resolution(due, never ? null : Rhythm.Seconds(implemented));
        }
    }
}
