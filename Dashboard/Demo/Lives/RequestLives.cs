using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Demo.Lives;

/// <summary>Citizen requests (12345诉求): most are answered at once, the rest go to the subdistrict and back.</summary>
internal sealed class RequestLives(City city) : ILives
{
    // Together 46 % of what is received goes out to be handled; 41.9 % did in the city's report of March 2018.
    private const double DispatchedOfConsults = 0.22;
    private const double DispatchedOfOthers = 0.64;
    private const double RatedShare = 0.5;

    private static readonly Shares<string> Channels =
        new(("phone", 62), ("app", 18), ("web", 12), ("leader-mailbox", 4), ("mail", 2), ("upper-level", 2));

    // Shares published for the cities of Sichuan, July 2024.
    private static readonly Shares<string> Natures = new(
        ("consult", 41.5), ("complaint", 24), ("help", 19.5), ("report-offence", 9.3), ("other", 3.2), ("suggestion", 2.2), ("praise", 0.3));

    private static readonly Shares<string> Categories = new(
        ("物业管理", 15), ("噪声扰民", 11), ("停车管理", 10), ("占道经营", 7), ("市政设施", 8), ("供水供电供气", 7), ("劳动保障", 7),
        ("消费维权", 8), ("环境卫生", 6), ("违章搭建", 5), ("教育入学", 4), ("社会保险", 5), ("公共交通", 4), ("医疗卫生", 3), ("农村土地", 2),
        ("邻里纠纷", 2), ("养老助残", 2));

    public IEnumerable<Life> Of(DateOnly day)
    {
        var count = city.CountOf(Purpose.Request, day, city.Pace.Requests, city.Rhythm.CallsOn(day));
        for (var index = 0; index < count; index++)
        {
            yield return One(day, index);
        }
    }

    private Life One(DateOnly day, int index)
    {
        var chance = city.ChanceOf(Purpose.Request, day.DayNumber, index);
        var community = city.Caller(ref chance);
        var nature = chance.Pick(Natures);
        var request = new Request
        {
            Source = "demo-12345",
            Id = $"{day:yyyyMMdd}-{index + 1:00000}",
            Version = 1,
            Area = chance.Happens(0.03) ? community.ParentCode! : community.Code,
            State = "received",
            Channel = chance.Pick(Channels),
            Nature = nature,
            Category = chance.Pick(Categories),
            Urgent = nature is "help" or "complaint" && chance.Happens(0.03),
            RepeatOf = chance.Happens(0.03) ? $"{day.AddDays(-1 - chance.Below(20)):yyyyMMdd}-00001" : null,
            ReceivedAt = Rhythm.Call(day, ref chance),
        };
        var dispatched = nature switch
        {
            "consult" => DispatchedOfConsults,
            "praise" => 0,
            _ => DispatchedOfOthers,
        };
        return chance.Happens(dispatched) ? Dispatched(request, community, chance) : Answered(request, chance);
    }

    private static Life Answered(Request request, Chance chance)
    {
        var answered = Rhythm.Seconds(request.ReceivedAt.AddMinutes(chance.Around(6, 0.6)));
        return new Life(
            [new Step(request.ReceivedAt, "received"), new Step(answered, "answered")],
            told => request with { Version = told.Version, State = told.State, RepliedAt = told.Past(answered) });
    }

    private Life Dispatched(Request request, Area community, Chance chance)
    {
        var character = city.CharacterOf(community);
        var day = CityTime.DayOf(request.ReceivedAt);
        var due = Due(request);
        var onTime = chance.Happens(city.Stories.RequestOnTime(city.DistrictOf(community), character, community.Settlement, day));
        var dispatched = Rhythm.Seconds(request.ReceivedAt.AddMinutes(chance.Around(25, 0.7)));
        var signed = Rhythm.Seconds(dispatched.AddMinutes(chance.Around(50, 0.6)));
        var contact = Rhythm.Seconds(dispatched.AddHours(chance.Around(7, 0.75)));
        var full = (due - signed).TotalMinutes;
        var replied = onTime
            ? signed.AddMinutes(full * (0.25 + (0.72 * Math.Pow(chance.Next(), 0.8))))
            : due.AddHours(1 + chance.Around(30, 0.9));
        replied = Rhythm.Seconds(replied);
        contact = contact < replied ? contact : replied.AddMinutes(-10) > dispatched ? replied.AddMinutes(-10) : replied;
        var followed = Rhythm.Seconds(replied.AddHours(chance.Around(20, 0.5)));
        var closed = Rhythm.Seconds(followed.AddMinutes(chance.Around(40, 0.5)));
        var satisfied = chance.Happens(onTime ? character.Satisfied + 0.005 : character.Satisfied - 0.35);
        var resolved = chance.Happens(satisfied ? 0.985 : 0.18 + (character.Resolved - 0.9));
        var rated = chance.Happens(RatedShare);
        var rating = !satisfied ? "dissatisfied" : chance.Happens(0.3) ? "basically-satisfied" : "satisfied";
        // Now and then a case stays open for good; it is overdue until somebody looks.
        var forgotten = !onTime && chance.Happens(0.12);
        var end = forgotten ? DateTimeOffset.MaxValue : replied;
        Step[] steps =
        [
            new(request.ReceivedAt, "received"), new(dispatched, "dispatched"), new(signed, "signed"), new(contact, "contacted"),
            .. forgotten ? Array.Empty<Step>() : [new(replied, "replied"), new(followed, "followed-up"), new(closed, "closed")],
        ];
        return new Life(steps, told => request with
        {
            Version = told.Version,
            State = told.State,
            DispatchedAt = told.Past(dispatched),
            FirstContactAt = told.Past(contact),
            DueAt = due,
            OriginalDueAt = due,
            RepliedAt = told.Past(end),
            FollowedUpAt = forgotten ? null : told.Past(followed),
            RatedAt = rated && !forgotten ? told.Past(followed) : null,
            Rating = rated && !forgotten && told.Knows(followed) ? rating : null,
            Resolved = rated && !forgotten && told.Knows(followed) ? resolved ? "yes" : "no" : null,
            ClosedAt = forgotten ? null : told.Past(closed),
        });
    }

    private DateTimeOffset Due(Request request) => request.Urgent
        ? request.ReceivedAt.AddHours(24)
        : city.Calendar.AddWorkingDays(request.ReceivedAt, request.Nature switch { "consult" => 3, "help" => 5, _ => 7 });
}
