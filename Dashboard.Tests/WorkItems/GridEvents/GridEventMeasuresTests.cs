using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.GridEvents;

namespace Dashboard.Tests.WorkItems.GridEvents;

public sealed class GridEventMeasuresTests
{
    private static readonly GridEvent Hazard = new()
    {
        Source = "grid", Id = "1", Version = 1, Area = Sample.Community, State = "closed", Origin = "patrol", Category = "safety",
        ReportedAt = Sample.At("2026-03-02T08:00:00"), FiledAt = Sample.At("2026-03-02T09:00:00"), DueAt = Sample.At("2026-03-11T09:00:00"),
        ClosedAt = Sample.At("2026-03-11T09:00:00"),
    };

    [Theory]
    [InlineData("gridevent.filed", "2026-03-02")]
    [InlineData("gridevent.due", "2026-03-11")]
    [InlineData("gridevent.closed-ontime", "2026-03-11")]
    [InlineData("gridevent.safety.due", "2026-03-11")]
    [InlineData("gridevent.safety.closed-ontime", "2026-03-11")]
    public void Contribute_AClosedHazard_CountsOnceOnItsDay(string measure, string day) =>
        Assert.Equal(new Dictionary<DateOnly, long> { [Sample.Day(day)] = 1 }, Sample.Amounts(Hazard, measure));

    [Fact]
    public void Safety_OtherCategories_StayOut() => Assert.Equal(0, Sample.Total(Hazard with { Category = "order" }, "gridevent.safety.due"));

    [Theory]
    [InlineData("not-filed", 0, 0)]
    [InlineData("withdrawn", 1, 0)]
    [InlineData("self-handled", 1, 0)]
    [InlineData("suspended", 1, 0)]
    [InlineData("escalated", 1, 1)]
    [InlineData("extended", 1, 1)]
    public void SideStates_LeaveWhatNobodyOwes(string state, long filed, long due)
    {
        var gridEvent = Hazard with { State = state, ClosedAt = null };

        Assert.Equal(filed, Sample.Total(gridEvent, "gridevent.filed"));
        Assert.Equal(due, Sample.Total(gridEvent, "gridevent.due"));
    }

    [Fact]
    public void Suspension_IsASetting() =>
        Assert.Equal(1, Sample.Total(Hazard with { State = "suspended" }, "gridevent.due", rules: Sample.RulesWith(new ServiceLimits { GridEventSuspensionStopsClock = false })));

    [Theory]
    [InlineData("rework", 1)]
    [InlineData("handling", 1)]
    public void Rework_TheFirstClosingIsVoid(string state, int reworkCount)
    {
        var gridEvent = Hazard with { State = state, ReworkCount = reworkCount };

        Assert.Equal(0, Sample.Total(gridEvent, "gridevent.due", Sample.At("2026-03-11T08:00:00")));
        Assert.Equal(1, Sample.Total(gridEvent, "gridevent.due"));
        Assert.Equal(0, Sample.Total(gridEvent, "gridevent.closed-ontime"));
    }
}
