using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Comparison;

public sealed class GoalOutcomeTests
{
    [Theory]
    [InlineData(95, Polarity.HigherBetter, Outcome.Better)]
    [InlineData(94.999, Polarity.HigherBetter, Outcome.Worse)]
    [InlineData(95, Polarity.LowerBetter, Outcome.Better)]
    [InlineData(95.001, Polarity.LowerBetter, Outcome.Worse)]
    public void Goal_ReachedExactly_IsReached(double value, Polarity polarity, Outcome outcome) =>
        Assert.Equal(outcome, GoalOutcome.OfValue(value, 95, polarity).Value);

    [Theory]
    [InlineData(79.9, Polarity.HigherBetter, Outcome.Worse)]
    [InlineData(80, Polarity.HigherBetter, Outcome.Similar)]
    [InlineData(89.9, Polarity.HigherBetter, Outcome.Similar)]
    [InlineData(90, Polarity.HigherBetter, Outcome.Better)]
    [InlineData(79.9, Polarity.LowerBetter, Outcome.Better)]
    [InlineData(80, Polarity.LowerBetter, Outcome.Similar)]
    [InlineData(90, Polarity.LowerBetter, Outcome.Worse)]
    public void Band_JudgesItsUpperEndWithTheOutside(double value, Polarity polarity, Outcome outcome) =>
        Assert.Equal(outcome, GoalOutcome.OfBand(value, 80, 90, polarity).Value);

    [Theory]
    [InlineData(0.9, Outcome.Better)]
    [InlineData(1.1, Outcome.Better)]
    [InlineData(0.899, Outcome.Worse)]
    [InlineData(1.101, Outcome.Worse)]
    public void Range_HoldsBothItsEnds(double value, Outcome outcome) => Assert.Equal(outcome, GoalOutcome.OfRange(value, 0.9, 1.1).Value);

    [Theory]
    [InlineData(90, 95, Polarity.HigherBetter, Outcome.Better)]
    [InlineData(89, 95, Polarity.HigherBetter, Outcome.Similar)]
    [InlineData(85, 90, Polarity.HigherBetter, Outcome.Similar)]
    [InlineData(85, 89, Polarity.HigherBetter, Outcome.Worse)]
    [InlineData(85, 90, Polarity.LowerBetter, Outcome.Better)]
    [InlineData(90, 95, Polarity.LowerBetter, Outcome.Similar)]
    [InlineData(91, 95, Polarity.LowerBetter, Outcome.Worse)]
    public void Goal_WithAnInterval_NeedsAllOfIt(double lower, double upper, Polarity polarity, Outcome outcome) =>
        Assert.Equal(outcome, GoalOutcome.OfInterval(new Interval(lower, upper), 90, polarity).Value);

    [Fact]
    public void Goal_WithoutSomethingToCompare_SaysWhy()
    {
        Assert.Equal(NotComputable.NoData, GoalOutcome.OfValue(null, 90, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoData, GoalOutcome.OfValue(double.NaN, 90, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoBenchmark, GoalOutcome.OfValue(1, null, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoBenchmark, GoalOutcome.OfValue(1, double.NaN, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoDirection, GoalOutcome.OfValue(1, 2, Polarity.Neutral).Reason);
        Assert.Equal(NotComputable.OutOfRange, GoalOutcome.OfBand(1, 3, 2, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoDirection, GoalOutcome.OfBand(1, 2, 3, Polarity.TargetRange).Reason);
        Assert.Equal(Outcome.Similar, GoalOutcome.OfBand(2, 2, 3, Polarity.HigherBetter).Value);
        Assert.Equal(NotComputable.OutOfRange, GoalOutcome.OfRange(1, 3, 2).Reason);
        Assert.Equal(NotComputable.NoData, GoalOutcome.OfRange(null, 2, 3).Reason);
        Assert.Equal(NotComputable.NoData, GoalOutcome.OfRange(double.NaN, 2, 3).Reason);
        Assert.Equal(NotComputable.NoInterval, GoalOutcome.OfInterval(NotComputable.NoData, 3, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoBenchmark, GoalOutcome.OfInterval(new Interval(1, 2), null, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoBenchmark, GoalOutcome.Of(1, null, Polarity.HigherBetter).Reason);
    }

    [Theory]
    [InlineData(1.9, Outcome.Worse)]
    [InlineData(2, Outcome.Better)]
    public void Band_WithoutWidth_IsAGoal(double value, Outcome outcome) => Assert.Equal(outcome, GoalOutcome.OfBand(value, 2, 2, Polarity.HigherBetter).Value);

    [Fact]
    public void Goal_OfTheEndlessOrUnknown_SaysWhy()
    {
        Assert.Equal(NotComputable.OutOfRange, GoalOutcome.OfValue(double.PositiveInfinity, 90, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.OutOfRange, GoalOutcome.OfBand(double.NegativeInfinity, 1, 2, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.OutOfRange, GoalOutcome.OfRange(double.PositiveInfinity, 1, 2).Reason);
        Assert.Equal(NotComputable.NoBenchmark, GoalOutcome.OfBand(1, double.NaN, 2, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoBenchmark, GoalOutcome.OfBand(1.5, 1, double.NaN, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoBenchmark, GoalOutcome.OfRange(1, double.NaN, 2).Reason);
        Assert.Equal(NotComputable.NoBenchmark, GoalOutcome.OfRange(1.5, 1, double.NaN).Reason);
        Assert.Equal(NotComputable.NoData, GoalOutcome.OfBand(null, 1, 2, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoDirection, GoalOutcome.OfInterval(new Interval(1, 2), 3, Polarity.Neutral).Reason);
    }

    [Fact]
    public void Goal_OfTheCatalogue_KnowsRangesAndVillages()
    {
        var perSettlement = new Target(10, 10, 5, "policy");
        Assert.Equal(Outcome.Worse, GoalOutcome.Of(7, perSettlement, Polarity.HigherBetter).Value);
        Assert.Equal(Outcome.Better, GoalOutcome.Of(7, perSettlement, Polarity.HigherBetter, rural: true).Value);
        Assert.Equal(Outcome.Worse, GoalOutcome.Of(7, new Target(10, 10, null, "policy"), Polarity.HigherBetter, rural: true).Value);
        var range = new Target(0.9, 1.1, null, "design");
        Assert.Equal(Outcome.Better, GoalOutcome.Of(1.1, range, Polarity.TargetRange).Value);
        Assert.Equal(Outcome.Similar, GoalOutcome.Of(1, range, Polarity.HigherBetter).Value);
        Assert.Equal(Outcome.Better, GoalOutcome.Of(1.1, range, Polarity.HigherBetter).Value);
        Assert.Equal(Outcome.Better, GoalOutcome.Of(2, new Target(2, 2, null, "design"), Polarity.TargetRange).Value);
        Assert.Equal(Outcome.Worse, GoalOutcome.Of(2.5, new Target(2, 2, null, "design"), Polarity.TargetRange).Value);
    }
}
