using Dashboard.Demo.World;
using Dashboard.Domain.WorkItems.Mediations;

namespace Dashboard.Demo.Lives;

/// <summary>Mediations (矛盾纠纷调解): nineteen in twenty end in an agreement, most of them in the community.</summary>
internal sealed class MediationLives(City city) : ILives
{
    private static readonly Shares<string> Kinds = new(
        ("neighbour", 30), ("property-management", 19), ("family", 15), ("consumption", 9), ("labour", 9), ("traffic", 6), ("compensation", 5),
        ("land", 4), ("other", 3));

    private static readonly Shares<string> Levels = new(("community", 83), ("compound", 4), ("street", 10), ("district", 3));

    private static readonly Shares<string> Venues = new(("综治中心", 44), ("法律之家", 26), ("院落", 22), ("其他", 8));

    private static readonly Shares<string> Failures = new(("failed", 48), ("withdrawn", 22), ("transferred", 30));

    public IEnumerable<Life> Of(DateOnly day)
    {
        var count = city.CountOf(Purpose.Mediation, day, city.Pace.Mediations, (0.6 * city.Rhythm.OfficeOn(day)) + 0.4);
        for (var index = 0; index < count; index++)
        {
            yield return One(day, index);
        }
    }

    private Life One(DateOnly day, int index)
    {
        var chance = city.ChanceOf(Purpose.Mediation, day.DayNumber, index);
        var community = city.Place(ref chance);
        var accepted = Rhythm.AtOffice(day, ref chance);
        var agreed = chance.Happens(city.CharacterOf(community).Agreed);
        var days = chance.Happens(0.965) ? chance.Between(0.2, 1) * chance.Between(1, 29) : chance.Between(31, 55);
        var mediation = new Mediation
        {
            Source = "demo-mediation",
            Id = $"{day:yyyyMMdd}-{index + 1:0000}",
            Version = 1,
            Area = community.Code,
            State = "accepted",
            Kind = chance.Pick(Kinds),
            Level = chance.Pick(Levels),
            MediatorKinds = Mediators(ref chance),
            Venue = chance.Pick(Venues),
            AcceptedAt = accepted,
            DueAt = accepted.AddDays(30),
        };
        var investigating = Rhythm.Seconds(accepted.AddHours(chance.Between(2, 10)));
        var concluded = Rhythm.Seconds(accepted.AddDays(days).AddHours(12));
        var mediating = Rhythm.Seconds(investigating + ((concluded - investigating) * 0.4));
        var outcome = agreed ? "agreed" : chance.Pick(Failures);
        var fulfilled = Rhythm.Seconds(concluded.AddDays(chance.Between(3, 25)));
        var keeps = agreed && chance.Happens(0.86);
        return new Life(
            [
                new(accepted, "accepted"), new(investigating, "investigating"), new(mediating, "mediating"), new(concluded, outcome),
                .. keeps ? [new Step(fulfilled, "fulfilled")] : Array.Empty<Step>(),
            ],
            told => mediation with
            {
                Version = told.Version,
                State = told.State,
                ConcludedAt = told.Past(concluded),
                FulfilledAt = keeps ? told.Past(fulfilled) : null,
            });
    }

    private static string[] Mediators(ref Chance chance)
    {
        var kinds = new List<string> { "committee" };
        if (chance.Happens(0.31))
        {
            kinds.Add(chance.Happens(0.6) ? "five-elders" : "local-worthy");
        }

        if (chance.Happens(0.24))
        {
            kinds.Add("legal-adviser");
        }

        if (chance.Happens(0.12))
        {
            kinds.Add("police");
        }

        return [.. kinds];
    }
}
