using Dashboard.Domain.WorkItems.Deliberations;

namespace Dashboard.Tests.WorkItems.Deliberations;

public sealed class DeliberationMeasuresTests
{
    private static readonly Deliberation Session = new()
    {
        Source = "council", Id = "1", Version = 1, Area = Sample.Community, State = "implementing", Proposer = "resident", Topics = 3, HeldAt = Sample.At("2026-03-02T19:00:00"),
        Resolutions =
        [
            new(Sample.At("2026-03-10T00:00:00"), Sample.At("2026-03-10T00:00:00")),
            new(Sample.At("2026-03-10T12:00:00"), Sample.At("2026-03-11T00:00:00")),
            new(Sample.At("2026-04-10T00:00:00"), null),
            new(null, Sample.At("2026-03-05T00:00:00")),
        ],
    };

    [Theory]
    [InlineData("deliberation.held", 1)]
    [InlineData("deliberation.topic.count", 3)]
    [InlineData("deliberation.topic.resident", 3)]
    public void Contribute_ASession_CountsOnTheDayHeld(string measure, long amount) =>
        Assert.Equal(new Dictionary<DateOnly, long> { [Sample.Day("2026-03-02")] = amount }, Sample.Amounts(Session, measure));

    [Fact]
    public void ResidentTopics_ACountGoesBeforeTheProposer()
    {
        Assert.Equal(1, Sample.Total(Session with { ResidentTopics = 1 }, "deliberation.topic.resident"));
        Assert.Equal(2, Sample.Total(Session with { ResidentTopics = 2, Proposer = "committee" }, "deliberation.topic.resident"));
        Assert.Equal(0, Sample.Total(Session with { Proposer = "committee" }, "deliberation.topic.resident"));
    }

    [Fact]
    public void Resolutions_EachIsDueByItself()
    {
        Assert.Equal(new Dictionary<DateOnly, long> { [Sample.Day("2026-03-10")] = 2 }, Sample.Amounts(Session, "deliberation.resolution.due"));
        Assert.Equal(1, Sample.Total(Session, "deliberation.resolution.implemented"));
        Assert.Equal(Sample.At("2026-04-10T00:00:00"), Sample.Rules.NextDue(Session, Sample.Now));
        Assert.Equal(3, Sample.Total(Session, "deliberation.resolution.due", Sample.At("2026-04-10T00:00:00")));
    }

    [Fact]
    public void NotHeldYet_CountsNothing() => Assert.Equal(0, Sample.Total(Session with { HeldAt = null }, "deliberation.topic.count"));
}
