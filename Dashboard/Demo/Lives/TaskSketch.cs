using Dashboard.Demo.World;
using Dashboard.Domain.WorkItems.Assignments;

namespace Dashboard.Demo.Lives;

/// <summary>A task before it fans out: what all its assignments share.</summary>
/// <param name="Assignment">The fields they share; place and identifier are still empty.</param>
/// <param name="Submitted">When the department asked for admission, or sent it past the gate.</param>
/// <param name="Reviewed">When the gate had decided.</param>
/// <param name="LimitWorkingDays">How long a place has.</param>
internal sealed record TaskSketch(Assignment Assignment, DateTimeOffset Submitted, DateTimeOffset Reviewed, int LimitWorkingDays)
{
    private static readonly Shares<string> Lists = new(("statutory", 52), ("assist", 43), ("off-list", 5));
    private static readonly Shares<string> Origins = new(("department", 84), ("higher-level", 10), ("request", 4), ("grid", 2));
    private static readonly Shares<string> GateOfCommunities = new(("admitted", 95), ("returned", 3), ("merged", 2));
    private static readonly Shares<string> GateAbove = new(("admitted", 96), ("returned", 2.5), ("merged", 1.5));

    /// <summary>The task of that number and day, aimed at that level.</summary>
    public static TaskSketch Draw(City city, DateOnly day, int index, string level, ref Chance chance)
    {
        var submitted = Rhythm.AtOffice(day, ref chance);
        var category = chance.Pick(level == "community" ? TaskWords.CommunityCategories : TaskWords.StreetCategories);
        var list = chance.Pick(Lists);
        var assignment = new Assignment
        {
            Source = "demo-tasks",
            Id = "",
            Version = 1,
            Area = "",
            State = "submitted",
            TaskId = $"T{day:yyyyMMdd}-{index + 1:00000}",
            Department = chance.Pick(TaskWords.Departments),
            Title = TaskWords.Title(category, ref chance),
            Category = category,
            List = list,
            TargetLevel = level,
            Origin = level == "district" ? "leading-group" : chance.Pick(Origins),
            Gate = chance.Pick(level == "community" ? GateOfCommunities : GateAbove),
            Datasets = category == "report-form" ? TaskWords.Ask(ref chance) : [],
        };
        return new TaskSketch(
            assignment,
            submitted,
            city.Rhythm.AfterOfficeMinutes(submitted, chance.Around(600, 0.55)),
            3 + chance.Below(13));
    }

    /// <summary>Whether this is a task of the padding department.</summary>
    public bool IsPadded => Assignment.Department == Stories.Padding;

    /// <summary>The same task when the padding department sends it: a form for what others have asked.</summary>
    public TaskSketch Padded(ref Chance chance) => this with
    {
        Assignment = Assignment with
        {
            Department = Stories.Padding,
            Category = "report-form",
            Title = TaskWords.Title("report-form", ref chance),
            Datasets = TaskWords.AskedByAll,
            List = "off-list",
            Gate = "admitted",
        },
    };

    /// <summary>
    /// What becomes of the task at one place. Decided place by place, because what a whole district shared would look like a trait of it:
    /// a community may get it past the gate, with funds or without, and bounced.
    /// </summary>
    public Assignment At(string code, int number, ref Chance chance)
    {
        var passed = Assignment.Gate != "admitted" || Assignment.TargetLevel != "community" || !chance.Happens(IsPadded ? 0.55 : 0.027);
        return Assignment with
        {
            Id = $"{Assignment.TaskId}-{number + 1:000}",
            Area = code,
            Gate = passed ? Assignment.Gate : "ungated",
            Funded = Assignment.List == "assist" && chance.Happens(0.44),
            RedispatchCount = passed && chance.Happens(0.04) ? 1 : 0,
        };
    }

    /// <summary>The same task when it is about attracting investment.</summary>
    public TaskSketch Investing(ref Chance chance) => this with
    {
        Assignment = Assignment with { Category = "investment", Gate = "admitted", Datasets = [], Title = TaskWords.Title("investment", ref chance) },
    };
}
