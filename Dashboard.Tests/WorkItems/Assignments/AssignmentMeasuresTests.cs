using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems.Assignments;
using Dashboard.Domain.WorkItems.Cohorts;

namespace Dashboard.Tests.WorkItems.Assignments;

public sealed class AssignmentMeasuresTests
{
    private static readonly Assignment Form = new()
    {
        Source = "gate", Id = "1", Version = 1, Area = Sample.Community, State = "closed", Department = "民政局", Category = "report-form", List = "assist",
        TargetLevel = "community", Origin = "leading-group", Gate = "admitted", Funded = true, RedispatchCount = 1,
        SubmittedAt = Sample.At("2026-03-02T16:00:00"), ReviewedAt = Sample.At("2026-03-03T10:00:00"), DispatchedAt = Sample.At("2026-03-03T11:00:00"),
        ArrivedAt = Sample.At("2026-03-04T09:00:00"), DueAt = Sample.At("2026-03-10T18:00:00"), ClosedAt = Sample.At("2026-03-10T18:00:00"),
    };

    [Theory]
    [InlineData("task.leadinggroup.due", "2026-03-10")]
    [InlineData("task.leadinggroup.closed-ontime", "2026-03-10")]
    [InlineData("task.review.completed", "2026-03-03")]
    [InlineData("task.gate.duration", "2026-03-03")]
    [InlineData("task.community.arrived", "2026-03-04")]
    [InlineData("task.community.admitted", "2026-03-04")]
    [InlineData("task.department.pairs", "2026-03-04")]
    [InlineData("task.form.arrived", "2026-03-04")]
    [InlineData("task.assist.arrived", "2026-03-04")]
    [InlineData("task.assist.funded", "2026-03-04")]
    [InlineData("task.due", "2026-03-10")]
    [InlineData("task.closed-ontime", "2026-03-10")]
    [InlineData("task.dispatched", "2026-03-03")]
    [InlineData("task.bounced", "2026-03-03")]
    [InlineData("task.street.arrived", "2026-03-04")]
    public void Contribute_AnAssignment_CountsOnceOnItsDay(string measure, string day) =>
        Assert.Equal(new Dictionary<DateOnly, long> { [Sample.Day(day)] = 1 }, Sample.Amounts(Form, measure));

    [Fact]
    public void GateDuration_IsInWorkingMinutes() =>
        Assert.Equal(DurationBuckets.KeyOf(120), Assert.Single(Sample.Contributions(Form, "task.gate.duration")).Key);

    [Fact]
    public void Pairs_AreFiledUnderTheDepartment()
    {
        var pair = Assert.Single(Sample.Contributions(Form, "task.department.pairs"));

        Assert.Equal(MemberKey.Of("民政局"), pair.Key);
        Assert.NotEqual(MemberKey.Of("民政局"), MemberKey.Of("教育局"));
    }

    [Fact]
    public void MemberKey_IsStable() =>
        Assert.Equal(unchecked((long)0x089be207b544f1e4UL), MemberKey.Of("a"));

    [Theory]
    [InlineData("community", "governance", 1, 0)]
    [InlineData("street", "party-building", 1, 0)]
    [InlineData("district", "service", 0, 0)]
    [InlineData("street", "investment", 0, 1)]
    [InlineData("community", "investment", 0, 0)]
    public void Street_CoreDutiesAndInvestment_GoByTargetAndCategory(string target, string category, long core, long investment)
    {
        var assignment = Form with { TargetLevel = target, Category = category };

        Assert.Equal(core, Sample.Total(assignment, "task.street.core-duty"));
        Assert.Equal(investment, Sample.Total(assignment, "task.street.investment"));
        Assert.Equal(target == "community" ? 1 : 0, Sample.Total(assignment, "task.community.arrived"));
    }

    [Theory]
    [InlineData("cancelled", "admitted", 1, 0)]
    [InlineData("merged", "admitted", 0, 0)]
    [InlineData("dispatched", "merged", 0, 0)]
    [InlineData("returned", "returned", 1, 0)]
    [InlineData("ungated", "ungated", 1, 1)]
    public void SideStates_LeaveWhatTheyDoNotOwe(string state, string gate, long arrived, long due)
    {
        var assignment = Form with { State = state, Gate = gate };

        Assert.Equal(arrived, Sample.Total(assignment, "task.community.arrived"));
        Assert.Equal(due, Sample.Total(assignment, "task.due"));
        Assert.Equal(due, Sample.Total(assignment, "task.closed-ontime"));
        Assert.Equal(1, Sample.Total(assignment, "task.review.completed"));
    }

    [Fact]
    public void Due_StillOpen_WaitsForItsTime()
    {
        var open = Form with { State = "in-progress", ClosedAt = null };

        Assert.Equal(0, Sample.Total(open, "task.due", Sample.At("2026-03-10T17:59:59")));
        Assert.Equal(1, Sample.Total(open, "task.due", Sample.At("2026-03-10T18:00:00")));
        Assert.Equal(Sample.At("2026-03-10T18:00:00"), Sample.Rules.NextDue(open, Sample.At("2026-03-05T00:00:00")));
        Assert.Equal(0, Sample.Total(open, "task.closed-ontime"));
    }

    [Fact]
    public void IsForm_OnlyWhatArrivedAndCounts()
    {
        Assert.True(AssignmentMeasures.IsForm(Form));
        Assert.False(AssignmentMeasures.IsForm(Form with { Deleted = true }));
        Assert.False(AssignmentMeasures.IsForm(Form with { ArrivedAt = null }));
        Assert.False(AssignmentMeasures.IsForm(Form with { Gate = "merged" }));
        Assert.False(AssignmentMeasures.IsForm(Form with { Category = "service" }));
    }
}
