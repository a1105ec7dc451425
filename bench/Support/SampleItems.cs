using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Assignments;
using Dashboard.Domain.WorkItems.Deliberations;
using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Domain.WorkItems.Mediations;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Bench.Support;

/// <summary>Work items in about the proportions of the full load, from a fixed seed.</summary>
internal sealed class SampleItems(int seed)
{
    private static readonly string[] Natures = ["consult", "help", "complaint", "suggestion"];
    private static readonly string[] Ratings = ["satisfied", "basically-satisfied", "dissatisfied", "none"];
    private static readonly string[] EventCategories = ["safety", "environment", "facility", "order"];
    private static readonly string[] TaskCategories = ["report-form", "service", "governance", "inspection", "publicity", "safety", "party-building"];
    private static readonly Area[] Communities = [.. TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, TerritoryMap.BuiltIn.City)];

    private readonly Random random = new(seed);
    private int next;

    /// <summary>Items received in the year before the last day.</summary>
    public List<WorkItem> Take(int count, DateOnly lastDay, int days = 365)
    {
        var items = new List<WorkItem>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(One(CityTime.StartOf(lastDay.AddDays(-random.Next(days))).AddSeconds(random.Next(86_400))));
        }

        return items;
    }

    private WorkItem One(DateTimeOffset at) => random.Next(100) switch
    {
        < 55 => Request(at),
        < 80 => Event(at),
        < 95 => Assignment(at),
        < 98 => Mediation(at),
        _ => Deliberation(at),
    };

    private Request Request(DateTimeOffset at)
    {
        var dispatched = random.Next(100) < 42;
        var replied = at.AddHours(random.Next(2, 200));
        return new Request
        {
            Source = "12345", Id = $"R{seed}-{++next}", Version = 1, Area = Place(), State = "closed", Channel = "phone", Nature = Pick(Natures),
            Category = "城市管理/市容环境", Rating = Pick(Ratings), Resolved = random.Next(10) == 0 ? "no" : "yes", Urgent = random.Next(50) == 0,
            ReceivedAt = at, DispatchedAt = dispatched ? at.AddMinutes(30) : null, FirstContactAt = dispatched ? at.AddHours(random.Next(1, 30)) : null,
            RepliedAt = replied, RatedAt = replied.AddHours(20), ClosedAt = replied.AddHours(24),
        };
    }

    private GridEvent Event(DateTimeOffset at) => new()
    {
        Source = "grid", Id = $"E{seed}-{++next}", Version = 1, Area = Place(), State = "closed", Origin = "patrol", Category = Pick(EventCategories),
        Severity = 2, ReportedAt = at, FiledAt = at.AddMinutes(20), AssignedAt = at.AddHours(1), CheckedAt = at.AddHours(60), ClosedAt = at.AddHours(random.Next(10, 260)),
    };

    private Assignment Assignment(DateTimeOffset at)
    {
        var category = Pick(TaskCategories);
        return new Assignment
        {
            Source = "tasks", Id = $"T{seed}-{++next}", Version = 1, Area = Place(), State = "closed", TaskId = $"T{next / 50}",
            Department = $"dept-{random.Next(40)}", Title = "报送季度台账", Category = category, List = random.Next(2) == 0 ? "assist" : "statutory",
            TargetLevel = "community", Origin = "department", Gate = random.Next(8) == 0 ? "ungated" : "admitted", Funded = random.Next(3) == 0,
            Datasets = category == "report-form" ? [$"d{random.Next(20)}"] : [], SubmittedAt = at.AddHours(-30), ReviewedAt = at.AddHours(-6),
            DispatchedAt = at.AddHours(-1), ArrivedAt = at, DueAt = at.AddDays(7), ClosedAt = at.AddDays(random.Next(1, 10)),
        };
    }

    private Mediation Mediation(DateTimeOffset at) => new()
    {
        Source = "sfj", Id = $"M{seed}-{++next}", Version = 1, Area = Place(), State = "agreed", Kind = "neighbour", Level = "community",
        MediatorKinds = ["committee", "five-elders"], Venue = "法律之家", AcceptedAt = at, ConcludedAt = at.AddDays(random.Next(1, 40)),
    };

    private Deliberation Deliberation(DateTimeOffset at) => new()
    {
        Source = "yshi", Id = $"D{seed}-{++next}", Version = 1, Area = Place(), State = "implemented", Level = "community", Form = "residents-council", Proposer = "resident",
        Topics = 3, ResidentTopics = 2, Attendees = 21, HeldAt = at, Resolutions = [new Resolution(at.AddDays(30), at.AddDays(random.Next(5, 50)))],
    };

    private string Place() => Communities[random.Next(Communities.Length)].Code;

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
