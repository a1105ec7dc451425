using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Composites;

public sealed class GoalpostRuleTests
{
    private static readonly Indicator Ratio = GoalpostTable.BuiltIn.Of("equity.gap.facility-ratio")!.Indicator;

    // A month has 365.25/12 = 30.4375 days, so 487 days are 16 of them; at least one day and one community are counted.
    [Theory]
    [InlineData(GoalpostUnit.AsIs, 7, 1)]
    [InlineData(GoalpostUnit.Month, 7, 16)]
    [InlineData(GoalpostUnit.CommunityMonth, 7, 112)]
    [InlineData(GoalpostUnit.CommunityMonth, 1, 16)]
    [InlineData(GoalpostUnit.CommunityMonth, 0, 16)]
    public void Divisor_OfEachUnit_CountsMonthsAndCommunities(GoalpostUnit unit, int communities, double divisor)
    {
        var rule = new GoalpostRule(Ratio, new Goalposts(0, 1), unit, "b");
        Assert.Equal(divisor, rule.Divisor(487, communities), 1e-12);
        Assert.Equal(rule.Divisor(1, 1), rule.Divisor(0, 0));
        Assert.Equal(rule.Divisor(1, 1), rule.Divisor(-5, -5));
    }

    [Theory]
    [InlineData(0.4, 0)]
    [InlineData(0.3, 0)]
    [InlineData(0.65, 0.5)]
    [InlineData(0.9, 1)]
    [InlineData(1, 1)]
    [InlineData(1.1, 1)]
    [InlineData(1.35, 0.5)]
    [InlineData(1.6, 0)]
    [InlineData(2, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void Score_OfARange_IsFullInsideAndFallsToEitherPost(double value, double score)
    {
        Assert.Equal((0.9, 1.1), (Ratio.Target!.Lower, Ratio.Target.Upper));
        Assert.Equal(score, new GoalpostRule(Ratio, new Goalposts(0.4, 1.6), GoalpostUnit.AsIs, "b").Score(value, 30, 5), 1e-12);
    }

    [Fact]
    public void Score_OfARangeWithoutATarget_UsesThePosts() => Assert.Equal(
        0.5, new GoalpostRule(Ratio with { Target = null }, new Goalposts(0, 2), GoalpostUnit.AsIs, "b").Score(1, 30, 5), 1e-14);

    [Fact]
    public void Score_OfATargetThatIsNoRange_UsesThePosts() => Assert.Equal(
        0.5, new GoalpostRule(Ratio with { Polarity = Polarity.HigherBetter }, new Goalposts(0, 2), GoalpostUnit.AsIs, "b").Score(1, 30, 5), 1e-14);

    [Fact]
    public void Score_OfAFlow_IsDividedFirst()
    {
        // By hand: 14 in 487 days (16 months) of 7 communities is 1/8 a month and community.
        var rule = new GoalpostRule(Ratio with { Polarity = Polarity.LowerBetter }, new Goalposts(0, 1, higherIsBetter: false), GoalpostUnit.CommunityMonth, "b");
        Assert.Equal(0.875, rule.Score(14, 487, 7), 1e-14);
    }
}
