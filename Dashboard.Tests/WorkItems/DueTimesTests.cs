using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Domain.WorkItems.Mediations;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Tests.WorkItems;

/// <summary>Default limits on the working-day clock. The Lunar New Year of 2026 is 15 to 23 February, with make-up days on the 14th and 28th.</summary>
public sealed class DueTimesTests
{
    private static readonly Request Request = new()
    {
        Source = "s", Id = "1", Version = 1, Area = Sample.Community, State = "received", ReceivedAt = Sample.At("2026-02-12T10:30:00"),
    };

    [Theory]
    [InlineData("consult", "2026-02-24T10:30:00")]
    [InlineData("help", "2026-02-26T10:30:00")]
    [InlineData("complaint", "2026-02-28T10:30:00")]
    [InlineData(null, "2026-02-28T10:30:00")]
    public void Request_ByNature_OverTheHolidayWithMakeUpDays(string? nature, string due) =>
        Assert.Equal(Sample.At(due), Assert.IsType<Request>(Sample.Rules.WithDueTime(Request with { Nature = nature })).DueAt);

    [Fact]
    public void Request_Urgent_HasClockHours() =>
        Assert.Equal(Sample.At("2026-02-13T10:30:00"), Assert.IsType<Request>(Sample.Rules.WithDueTime(Request with { Urgent = true })).DueAt);

    [Fact]
    public void Request_WithItsOwnDueTime_KeepsIt() =>
        Assert.Equal(Sample.Now, Assert.IsType<Request>(Sample.Rules.WithDueTime(Request with { DueAt = Sample.Now })).DueAt);

    [Fact]
    public void GridEvent_FromFiling_AndNotBefore()
    {
        var reported = new GridEvent { Source = "s", Id = "1", Version = 1, Area = Sample.Community, State = "reported", ReportedAt = Sample.At("2026-03-02T08:00:00") };

        Assert.Null(Assert.IsType<GridEvent>(Sample.Rules.WithDueTime(reported)).DueAt);
        Assert.Equal(Sample.At("2026-03-11T09:00:00"), Assert.IsType<GridEvent>(Sample.Rules.WithDueTime(reported with { FiledAt = Sample.At("2026-03-02T09:00:00") })).DueAt);
    }

    [Fact]
    public void Mediation_ThirtyCalendarDays()
    {
        var mediation = new Mediation { Source = "s", Id = "1", Version = 1, Area = Sample.Community, State = "accepted", AcceptedAt = Sample.At("2026-02-02T09:00:00") };

        Assert.Equal(Sample.At("2026-03-04T09:00:00"), Assert.IsType<Mediation>(Sample.Rules.WithDueTime(mediation)).DueAt);
    }
}
