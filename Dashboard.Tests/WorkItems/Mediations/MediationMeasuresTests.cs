using Dashboard.Domain.WorkItems.Mediations;

namespace Dashboard.Tests.WorkItems.Mediations;

public sealed class MediationMeasuresTests
{
    private static readonly Mediation Agreed = new()
    {
        Source = "law", Id = "1", Version = 1, Area = Sample.Community, State = "agreed", Level = "community", MediatorKinds = ["lawyer", "five-elders"],
        AcceptedAt = Sample.At("2026-02-02T09:00:00"), ConcludedAt = Sample.At("2026-03-04T09:00:00"),
    };

    [Theory]
    [InlineData("mediation.accepted", "2026-02-02")]
    [InlineData("mediation.concluded", "2026-03-04")]
    [InlineData("mediation.succeeded", "2026-03-04")]
    [InlineData("mediation.concluded-30d", "2026-03-04")]
    [InlineData("mediation.concluded.community-level", "2026-03-04")]
    [InlineData("mediation.virtue-mediator", "2026-03-04")]
    public void Contribute_AnAgreement_CountsOnceOnItsDay(string measure, string day) =>
        Assert.Equal(new Dictionary<DateOnly, long> { [Sample.Day(day)] = 1 }, Sample.Amounts(Agreed, measure));

    [Theory]
    [InlineData("agreed", 1, 1)]
    [InlineData("breached", 1, 1)]
    [InlineData("judicially-confirmed", 1, 1)]
    [InlineData("archived", 1, 1)]
    [InlineData("failed", 1, 0)]
    [InlineData("withdrawn", 1, 0)]
    [InlineData("transferred", 1, 0)]
    [InlineData("mediating", 0, 0)]
    public void Success_WithdrawnAndTransferredStayInTheDenominator(string state, long concluded, long succeeded)
    {
        Assert.Equal(concluded, Sample.Total(Agreed with { State = state }, "mediation.concluded"));
        Assert.Equal(succeeded, Sample.Total(Agreed with { State = state }, "mediation.succeeded"));
        Assert.Equal(succeeded, Sample.Total(Agreed with { State = state }, "mediation.concluded.community-level"));
        Assert.Equal(concluded, Sample.Total(Agreed with { State = state }, "mediation.virtue-mediator"));
    }

    [Fact]
    public void ThirtyDays_TheMomentItselfIsInTime_OneSecondMoreIsNot() =>
        Assert.Equal(0, Sample.Total(Agreed with { ConcludedAt = Sample.At("2026-03-04T09:00:01") }, "mediation.concluded-30d"));

    [Fact]
    public void Virtue_OtherMediators_DoNotCount() => Assert.Equal(0, Sample.Total(Agreed with { MediatorKinds = ["police"] }, "mediation.virtue-mediator"));
}
