using Dashboard.Demo.World;
using Dashboard.Domain.Territory;

namespace Dashboard.Demo.Lives;

/// <summary>
/// Dispatched tasks (交办事项): a department submits, the gate reviews, the task fans out over communities of one governing area. Some never
/// passed the gate: a community reports them.
/// </summary>
internal sealed class AssignmentLives(City city) : ILives
{
    // Numbers of investment tasks begin here, beyond those of other tasks.
    private const int InvestingIndex = 90_000;

    // Prime to the number of communities: no place gets a task twice.
    private const int PaddingStride = 389;

    private static readonly Shares<string> Levels = new(("community", 84), ("street", 11), ("district", 5));

    private readonly Shares<Area> _districts = new(
        city.Territory.Children(city.Territory.City).Select(area => (area, (double)city.Territory.AtLevel(AreaLevel.Community, area).Length)));

    public IEnumerable<Life> Of(DateOnly day)
    {
        var count = city.CountOf(Purpose.Assignment, day, city.Pace.Tasks, city.Rhythm.OfficeOn(day));
        for (var index = 0; index < count; index++)
        {
            foreach (var life in FanOut(day, index))
            {
                yield return life;
            }
        }

        // Investment tasks are few at any scale, and each is one too many.
        var chance = city.ChanceOf(Purpose.Assignment, day.DayNumber, InvestingIndex);
        if (city.Calendar.IsWorkingDay(day) && chance.Happens(0.09) && city.Territory.TryFind(Stories.Investing, out var district))
        {
            var task = TaskSketch.Draw(city, day, InvestingIndex, "street", ref chance).Investing(ref chance);
            yield return At(task, chance.Pick(city.Territory.Children(district)), 0, chance);
        }
    }

    private IEnumerable<Life> FanOut(DateOnly day, int index)
    {
        var chance = city.ChanceOf(Purpose.Assignment, day.DayNumber, index);
        var level = chance.Pick(Levels);
        var task = TaskSketch.Draw(city, day, index, level, ref chance);
        var district = chance.Pick(_districts);
        if (level == "district")
        {
            yield return At(task, district, 0, chance);
            yield break;
        }

        var padding = level == "community" && chance.Happens(city.Stories.PaddingShare(day));
        task = padding ? task.Padded(ref chance) : task;
        // Padding falls on the whole city, so that the department stands out and no district.
        var places = padding ? city.Communities : city.Territory.AtLevel(level == "street" ? AreaLevel.Subdistrict : AreaLevel.Community, district);
        var stride = padding ? PaddingStride : 1;
        var reach = Math.Min(places.Length, Math.Max(1, chance.Round((padding ? 1.8 : 1) * city.Pace.FanOut * chance.Between(0.2, 1.8))));
        var first = chance.Below(places.Length);
        for (var number = 0; number < reach; number++)
        {
            yield return At(task, places[(first + (number * stride)) % places.Length], number, city.ChanceOf(Purpose.Assignment, day.DayNumber, index, number + 1));
        }
    }

    private Life At(TaskSketch task, Area place, int number, Chance chance)
    {
        var assignment = task.At(place.Code, number, ref chance);
        var (submitted, reviewed) = (task.Submitted, task.Reviewed);
        if (assignment.Gate is "returned" or "merged")
        {
            return new Life(
                [new(submitted, "submitted"), new(submitted.AddMinutes(5), "in-review"), new(reviewed, assignment.Gate)],
                told => assignment with
                {
                    Version = told.Version,
                    State = told.State,
                    SubmittedAt = submitted,
                    ReviewedAt = told.Past(reviewed),
                    Gate = told.Knows(reviewed) ? assignment.Gate : null,
                });
        }

        var passed = assignment.Gate == "admitted";
        var dispatched = passed ? Rhythm.Seconds(reviewed.AddMinutes(10 + (task.LimitWorkingDays * 4))) : submitted;
        var arrived = dispatched.AddMinutes(2);
        var signed = city.Rhythm.AfterOfficeMinutes(arrived, chance.Around(70, 0.8));
        var due = city.Calendar.AddWorkingDays(arrived, task.LimitWorkingDays);
        var onTime = chance.Happens(city.CharacterOf(place).TaskOnTime);
        var closed = Rhythm.Seconds(onTime
            ? signed + ((due - signed) * Math.Max(0.05, 0.98 - (0.5 * Math.Pow(chance.Next(), 2))))
            : due.AddHours(2 + chance.Around(34, 0.9)));
        var forgotten = !onTime && chance.Happens(0.1);
        var working = signed + ((closed - signed) * 0.3);
        var result = signed + ((closed - signed) * 0.85);
        Step[] steps =
        [
            .. passed
                ? [new(submitted, "submitted"), new(submitted.AddMinutes(5), "in-review"), new(reviewed, "admitted"), new(dispatched, "dispatched")]
                : new Step[] { new(arrived, "ungated") },
            new(signed, "signed"), new(Rhythm.Seconds(working), "in-progress"),
            .. forgotten ? Array.Empty<Step>() : [new(Rhythm.Seconds(result), "submitted-result"), new(closed, "closed")],
        ];
        return new Life(steps, told => assignment with
        {
            Version = told.Version,
            State = told.State,
            SubmittedAt = passed ? submitted : null,
            ReviewedAt = passed ? told.Past(reviewed) : null,
            Gate = passed && !told.Knows(reviewed) ? null : assignment.Gate,
            DispatchedAt = passed ? told.Past(dispatched) : null,
            RedispatchCount = told.Knows(signed) ? assignment.RedispatchCount : 0,
            ArrivedAt = told.Past(arrived),
            DueAt = told.Knows(arrived) ? due : null,
            ClosedAt = forgotten ? null : told.Past(closed),
        });
    }
}
