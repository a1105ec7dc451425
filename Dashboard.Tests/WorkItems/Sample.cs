using System.Globalization;
using System.Text;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Tests.WorkItems;

/// <summary>The real territory, catalogue and calendar with a few short ways to build items and read what they contribute.</summary>
internal static class Sample
{
    public const string Community = "510104017001";

    public static readonly DateTimeOffset Now = At("2026-03-20T12:00:00");

    public static readonly WorkItemRules Rules = RulesWith(new ServiceLimits());

    public static WorkItemRules RulesWith(ServiceLimits limits) =>
        new(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn, WorkCalendar.BuiltIn, limits);

    /// <summary>A moment in the city's time.</summary>
    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text + "+08:00", CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the item adds to the measure on each day, at the mark (now unless given).</summary>
    public static IReadOnlyDictionary<DateOnly, long> Amounts(WorkItem item, string measure, DateTimeOffset? mark = null, WorkItemRules? rules = null) =>
        Contributions(item, measure, mark, rules)
            .GroupBy(contribution => DateOnly.FromDayNumber(contribution.Day))
            .ToDictionary(day => day.Key, day => day.Sum(contribution => contribution.Amount));

    public static IReadOnlyList<Contribution> Contributions(WorkItem item, string measure, DateTimeOffset? mark = null, WorkItemRules? rules = null)
    {
        Assert.True(GovernanceCatalogue.BuiltIn.TryFindMeasure(measure, out var found), measure);
        var all = new Deltas();
        (rules ?? Rules).Contribute(item, mark ?? Now, all);
        return [.. all.Where(contribution => contribution.Measure == found.Id)];
    }

    /// <summary>The total that the item adds to the measure.</summary>
    public static long Total(WorkItem item, string measure, DateTimeOffset? mark = null, WorkItemRules? rules = null) =>
        Contributions(item, measure, mark, rules).Sum(contribution => contribution.Amount);

    public static (WorkItem? Item, RowError? Error) Read(string json, DateTimeOffset? now = null)
    {
        Rules.TryRead(Encoding.UTF8.GetBytes(json), now ?? Now, out var item, out var error);
        return (item, error);
    }
}
