using Dashboard.Demo.World;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Assignments;
using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Tests.Demo;

/// <summary>The planted stories can be found in the records, each with its opposite beside it.</summary>
public sealed class StoriesTests
{
    private static readonly TerritoryMap Map = TerritoryMap.BuiltIn;

    private static readonly Lazy<WorkItem[]> Items =
        new(() => [.. Cities.Of(scale: 0.03, months: 9).Items.Between(DateTimeOffset.MinValue, Cities.At(14)).Select(told => told.Item)]);

    [Fact]
    public void SlippingDistrict_RequestsOnTime_FallsInTheLastWeeks()
    {
        var day = Cities.Start;
        var before = OnTime(Stories.Slipping, day.AddDays(-250), day.AddDays(-90));
        var lately = OnTime(Stories.Slipping, day.AddDays(-35), day.AddDays(-12));

        Assert.True(before > 0.95, $"{before}");
        Assert.True(lately < before - 0.03, $"{before} to {lately}");
        Assert.True(OnTime("510104", day.AddDays(-35), day.AddDays(-12)) > 0.965);
    }

    [Fact]
    public void VillageGap_RequestsOnTime_LiesMoreThanTwoPointsApart()
    {
        var gap = OnTime(area => area.Settlement == Settlement.Urban) - OnTime(area => area.Settlement == Settlement.Rural);

        Assert.InRange(gap, 0.02, 0.06);
    }

    [Fact]
    public void RecoveredDistrict_GridEvents_AreBetterSinceTheRepair()
    {
        Assert.True(Map.TryFind(Stories.Recovered, out var district));
        var closed = Items.Value.OfType<GridEvent>()
            .Where(item => item.ClosedAt is not null && item.DueAt is not null && Map.TryFind(item.Area, out var area) && district.ContainsCell(area.Ordinal))
            .GroupBy(item => item.FiledAt!.Value < Cities.At(0).AddDays(-180))
            .ToDictionary(half => half.Key, half => half.Average(item => item.ClosedAt <= item.DueAt ? 1.0 : 0));

        Assert.True(closed[false] > closed[true] + 0.04);
    }

    [Fact]
    public void PaddingDepartment_Forms_PassTheGateUnseen()
    {
        var forms = Items.Value.OfType<Assignment>().Where(item => item.Category == "report-form").ToLookup(item => item.Department == Stories.Padding);

        Assert.True(forms[true].Count() > forms[false].Count() / 10);
        Assert.True(forms[true].Average(item => item.Gate == "ungated" ? 1.0 : 0) > 0.4);
        Assert.True(forms[false].Average(item => item.Gate == "ungated" ? 1.0 : 0) < 0.06);
    }

    [Fact]
    public void InvestmentTasks_OnlyOneDistrictSendsThem()
    {
        var tasks = Items.Value.OfType<Assignment>().Where(item => item.Category == "investment").ToArray();

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task => Assert.StartsWith(Stories.Investing, task.Area, StringComparison.Ordinal));
    }

    [Fact]
    public void City_Satisfaction_LiesNearTheTarget() => Assert.InRange(
        Items.Value.OfType<Request>().Where(item => item.Rating is not null).Average(item => item.Rating == "dissatisfied" ? 0.0 : 1), 0.87, 0.93);

    private static double OnTime(string code, DateOnly from, DateOnly to)
    {
        Assert.True(Map.TryFind(code, out var district));
        return OnTime(area => district.ContainsCell(area.Ordinal), from, to);
    }

    private static double OnTime(Func<Area, bool> where, DateOnly? from = null, DateOnly? to = null) => Items.Value.OfType<Request>()
        .Where(item => item.DueAt <= Cities.At(14) && Map.TryFind(item.Area, out var area) && where(area))
        .Where(item => Day(item.DueAt!.Value) is var day && (from is null || day >= from) && (to is null || day <= to))
        .Average(item => item.RepliedAt <= item.DueAt ? 1.0 : 0);

    private static DateOnly Day(DateTimeOffset moment) => Dashboard.Domain.Calendar.CityTime.DayOf(moment);
}
