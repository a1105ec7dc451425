using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Tests.WorkItems.Requests;

public sealed class RequestMeasuresTests
{
    private static readonly Request Open = new()
    {
        Source = "12345", Id = "1", Version = 1, Area = Sample.Community, State = "in-progress", Nature = "help",
        ReceivedAt = Sample.At("2026-03-02T09:00:00"), DispatchedAt = Sample.At("2026-03-02T10:00:00"), DueAt = Sample.At("2026-03-09T09:00:00"),
    };

    private static readonly Request Closed = Open with
    {
        State = "closed", RepliedAt = Sample.At("2026-03-06T09:00:00"), ClosedAt = Sample.At("2026-03-10T09:00:00"),
        RatedAt = Sample.At("2026-03-08T09:00:00"), Rating = "basically-satisfied", Resolved = "yes", FirstContactAt = Sample.At("2026-03-02T12:30:00"),
    };

    [Theory]
    [InlineData("request.received", "2026-03-02", 1)]
    [InlineData("request.dispatched", "2026-03-02", 1)]
    [InlineData("request.due", "2026-03-09", 1)]
    [InlineData("request.closed-ontime", "2026-03-09", 1)]
    [InlineData("request.closed", "2026-03-10", 1)]
    [InlineData("request.cycle.workdays.sum", "2026-03-10", 4)]
    [InlineData("request.firstcontact.duration", "2026-03-02", 1)]
    [InlineData("request.rated", "2026-03-08", 1)]
    [InlineData("request.rated.satisfied", "2026-03-08", 1)]
    [InlineData("request.rated.resolved", "2026-03-08", 1)]
    public void Contribute_AClosedRequest_CountsEachMeasureOnItsOwnDay(string measure, string day, long amount) =>
        Assert.Equal(new Dictionary<DateOnly, long> { [Sample.Day(day)] = amount }, Sample.Amounts(Closed, measure));

    [Fact]
    public void FirstContact_IsFiledUnderItsMinutes() =>
        Assert.Equal(DurationBuckets.KeyOf(150), Assert.Single(Sample.Contributions(Closed, "request.firstcontact.duration")).Key);

    [Theory]
    [InlineData("invalid", 0, 0)]
    [InlineData("merged", 0, 1)]
    [InlineData("answered", 1, 1)]
    public void Contribute_StatesThatLeaveTheCounts_KeepOnlyWhatIsTheirs(string state, long received, long rated)
    {
        var request = Closed with { State = state };

        Assert.Equal(received, Sample.Total(request, "request.received"));
        Assert.Equal(rated, Sample.Total(request, "request.rated"));
        Assert.Equal(0, Sample.Total(request, "request.due"));
        Assert.Equal(0, Sample.Total(request, "request.dispatched"));
        Assert.Equal(0, Sample.Total(request, "request.closed"));
    }

    [Fact]
    public void Due_AnOpenRequest_CountsFromTheMomentItsTimeHasCome()
    {
        var due = Open.DueAt!.Value;

        Assert.Equal(0, Sample.Total(Open, "request.due", due.AddTicks(-1)));
        Assert.Equal(1, Sample.Total(Open, "request.due", due));
        Assert.Equal(due, Sample.Rules.NextDue(Open, due.AddTicks(-1)));
        Assert.Null(Sample.Rules.NextDue(Open, due));
        Assert.Equal(0, Sample.Total(Open, "request.closed-ontime"));
    }

    [Fact]
    public void Due_ARequestAnsweredEarly_CountsAtOnceOnItsDueDay()
    {
        var answered = Open with { State = "replied", RepliedAt = Sample.At("2026-03-03T09:00:00") };
        var mark = Sample.At("2026-03-03T10:00:00");

        Assert.Equal([Sample.Day("2026-03-09")], Sample.Amounts(answered, "request.due", mark).Keys);
        Assert.Null(Sample.Rules.NextDue(answered, mark));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void OnTime_TheDueMomentItself_IsOnTime(int secondsLate, long onTime) =>
        Assert.Equal(onTime, Sample.Total(Closed with { RepliedAt = Closed.DueAt!.Value.AddSeconds(secondsLate) }, "request.closed-ontime"));

    [Fact]
    public void OnTime_WithoutAReplyTime_GoesByTheClosing() =>
        Assert.Equal(0, Sample.Total(Closed with { RepliedAt = null }, "request.closed-ontime"));

    [Fact]
    public void Extension_MovesTheCohortToTheNewDay()
    {
        var extended = Open with { State = "extended", OriginalDueAt = Open.DueAt, DueAt = Sample.At("2026-03-16T09:00:00") };

        Assert.Equal([Sample.Day("2026-03-16")], Sample.Amounts(extended, "request.due").Keys);
    }

    [Fact]
    public void Reopening_OpensTheDueCohortAgain_AndKeepsTheFirstClosing()
    {
        var reopened = Closed with { State = "reopened", ReopenCount = 1, DueAt = Sample.At("2026-03-30T09:00:00") };
        var closedAgain = reopened with { State = "closed", RepliedAt = Sample.At("2026-03-18T09:00:00"), ClosedAt = Sample.At("2026-03-19T09:00:00") };

        Assert.Equal([Sample.Day("2026-03-10")], Sample.Amounts(reopened, "request.closed").Keys);
        Assert.Equal(0, Sample.Total(reopened, "request.due"));
        Assert.Equal(0, Sample.Total(reopened, "request.closed-ontime", Sample.At("2026-04-02T00:00:00")));
        Assert.Equal(1, Sample.Total(reopened, "request.due", Sample.At("2026-04-02T00:00:00")));
        Assert.Equal([Sample.Day("2026-03-30")], Sample.Amounts(closedAgain, "request.closed-ontime").Keys);
    }

    [Fact]
    public void Suspension_StopsTheClockOnlyWhereTheLimitSaysSo()
    {
        var suspended = Open with { State = "suspended" };

        Assert.Equal(1, Sample.Total(suspended, "request.due"));
        Assert.Equal(0, Sample.Total(suspended, "request.due", rules: Sample.RulesWith(new ServiceLimits { RequestSuspensionStopsClock = true })));
    }

    [Theory]
    [InlineData("satisfied", 1, 1)]
    [InlineData("dissatisfied", 1, 0)]
    [InlineData("none", 0, 0)]
    [InlineData(null, 0, 0)]
    public void Satisfaction_IsOverThoseWhoRated(string? rating, long rated, long satisfied)
    {
        Assert.Equal(rated, Sample.Total(Closed with { Rating = rating }, "request.rated"));
        Assert.Equal(satisfied, Sample.Total(Closed with { Rating = rating }, "request.rated.satisfied"));
        Assert.Equal(rated, Sample.Total(Closed with { Rating = rating }, "request.rated.resolved"));
    }

    [Fact]
    public void FirstContact_BeforeALaterRedispatch_HasNoDuration() =>
        Assert.Empty(Sample.Contributions(Closed with { DispatchedAt = Sample.At("2026-03-03T09:00:00") }, "request.firstcontact.duration"));

    [Fact]
    public void Deleted_ContributesNothing()
    {
        var into = new Deltas();
        Sample.Rules.Contribute(Closed with { Deleted = true }, Sample.Now, into);

        Assert.Empty(into);
        Assert.Null(Sample.Rules.NextDue(Open with { Deleted = true }, Sample.At("2026-03-03T00:00:00")));
        Assert.Null(Sample.Rules.Span(Closed with { Deleted = true }, Sample.Now));
    }

    [Fact]
    public void Span_ReachesFromTheFirstToTheLastDay() =>
        Assert.Equal((Sample.Day("2026-03-02").DayNumber, Sample.Day("2026-03-10").DayNumber), Sample.Rules.Span(Closed, Sample.Now));

    [Fact]
    public void Night_TheLastSecondAndTheFirst_FallOnTheirOwnDays()
    {
        var last = Open with { ReceivedAt = new DateTimeOffset(2026, 3, 2, 15, 59, 59, TimeSpan.Zero) };
        var first = Open with { ReceivedAt = new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.FromHours(-5)) };

        Assert.Equal([Sample.Day("2026-03-02")], Sample.Amounts(last, "request.received").Keys);
        Assert.Equal([Sample.Day("2026-03-03")], Sample.Amounts(first, "request.received").Keys);
    }
}
