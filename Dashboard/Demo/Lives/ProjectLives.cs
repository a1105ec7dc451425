using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems.Projects;

namespace Dashboard.Demo.Lives;

/// <summary>
/// Projects (项目) of a plan year: announced in the first days of January, reaching a milestone in every quarter, accepted through the year
/// and mostly by December. Fund projects are decided by residents and approved all year round.
/// </summary>
internal sealed class ProjectLives(City city) : ILives
{
    private const string Fund = "guarantee-fund";

    /// <summary>Projects are born with their plan year, so most days have none.</summary>
    public IEnumerable<Life> Of(DateOnly day)
    {
        var number = 0;
        foreach (var programme in Programme.All)
        {
            for (var index = 0; index < programme.Count; index++, number++)
            {
                var chance = city.ChanceOf(Purpose.Project, day.Year, number);
                if (Birth(programme, day.Year, ref chance) == day)
                {
                    yield return One(programme, day, number, chance);
                }
            }
        }
    }

    private static DateOnly Birth(Programme programme, int year, ref Chance chance) =>
        new DateOnly(year, 1, 1).AddDays(programme.Code == Fund ? chance.Below(330) : chance.Below(8));

    private Life One(Programme programme, DateOnly day, int number, Chance chance)
    {
        var place = city.Place(ref chance);
        while (programme.Urban && place.Settlement != Settlement.Urban)
        {
            place = city.Place(ref chance);
        }

        var character = city.CharacterOf(place);
        var proposed = Rhythm.AtOffice(city.Rhythm.WorkingDay(day), ref chance);
        var approved = Rhythm.Seconds(proposed.AddDays(programme.Code == Fund ? chance.Between(8, 25) : chance.Between(15, 80)));
        var funded = approved.AddDays(chance.Between(10, 30));
        var milestones = Milestones(programme, day.Year, approved, character, ref chance);
        var cost = Math.Round((decimal)chance.Around(programme.Cost, 0.5), 2);
        var accepted = Accepted(programme, day.Year, approved, milestones, ref chance);
        var decided = chance.Happens(0.965 + (0.02 * character.Standing));
        var project = new Project
        {
            Source = "demo-projects",
            Id = $"{day.Year}-{number + 1:00000}",
            Version = 1,
            Area = programme.AtStreet ? place.ParentCode! : place.Code,
            State = "proposed",
            Programme = programme.Code,
            Kind = programme.Kind,
            PlanYear = day.Year,
            DeliberationId = programme.Code == Fund && decided ? $"{place.Code}-{proposed.AddDays(-20):yyyyMM}" : null,
            Budget = cost,
            InvestmentPlanned = cost,
            InvestmentDone = 0,
        };
        var reached = milestones.Where(milestone => milestone.ActualAt is not null).Select(milestone => milestone.ActualAt!.Value).ToArray();
        return new Life(
            [
                new(proposed, "proposed"), new(approved, "approved"), new(Rhythm.Seconds(funded), "funded"),
                .. reached.Select(at => new Step(at, at < funded ? "approved" : "under-way")),
                .. accepted is { } end ? [new Step(end, "accepted"), new Step(end.AddDays(9), "in-use")] : Array.Empty<Step>(),
            ],
            told => project with
            {
                Version = told.Version,
                State = told.Knows(accepted) && told.State == "under-way" ? "accepted" : told.State,
                ApprovedAt = told.Past(approved),
                AcceptedAt = told.Past(accepted),
                InvestmentDone = told.Knows(accepted) ? cost : Math.Round(cost * reached.Count(at => told.Knows(at)) / (milestones.Length + 1), 2),
                Milestones = [.. milestones.Select(milestone => milestone with { ActualAt = told.Past(milestone.ActualAt) })],
            });
    }

    private static Milestone[] Milestones(Programme programme, int year, DateTimeOffset approved, Character character, ref Chance chance)
    {
        if (programme.Code == Fund)
        {
            return [];
        }

        var milestones = new Milestone[4];
        for (var quarter = 0; quarter < milestones.Length; quarter++)
        {
            var planned = CityTime.StartOf(new DateOnly(year, 2, 20)).AddDays((80 * quarter) + chance.Between(-20, 68));
            planned = Rhythm.Seconds(planned > approved ? planned : approved.AddDays(5));
            var late = !chance.Happens(character.Built);
            var actual = late ? planned.AddDays(chance.Around(16, 0.8)) : planned.AddDays(-chance.Between(0.2, 12));
            actual = actual > approved ? actual : approved.AddHours(6);
            milestones[quarter] = new Milestone(planned, late && chance.Happens(0.06) ? null : Rhythm.Seconds(actual));
        }

        return milestones;
    }

    private static DateTimeOffset? Accepted(Programme programme, int year, DateTimeOffset approved, Milestone[] milestones, ref Chance chance)
    {
        if (milestones.Any(milestone => milestone.ActualAt is null) || chance.Happens(0.02))
        {
            return null;
        }

        if (programme.Code == Fund)
        {
            return Rhythm.Seconds(approved.AddDays(chance.Between(40, 120)));
        }

        // A third is done by summer, most in autumn, the rest just before the year ends.
        var planned = CityTime.StartOf(new DateOnly(year, 5, 10)).AddDays(225 * Math.Pow(chance.Next(), programme.Haste));
        var second = milestones[1].ActualAt!.Value.AddDays(2);
        return Rhythm.Seconds(planned > second ? planned : second);
    }
}
