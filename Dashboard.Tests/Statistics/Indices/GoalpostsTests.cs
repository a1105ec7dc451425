using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

public sealed class GoalpostsTests
{
    [Theory]
    [InlineData(40, 0.5, 0.5)]
    [InlineData(30, 0.25, 0.75)]
    [InlineData(20, 0, 1)]
    [InlineData(60, 1, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(100, 1, 0)]
    [InlineData(double.PositiveInfinity, 1, 0)]
    public void Score_OfAValue_RunsFromTheBadPostToTheGood(double value, double rising, double falling)
    {
        Assert.Equal(rising, new Goalposts(20, 60).Score(value), 1e-14);
        Assert.Equal(falling, new Goalposts(20, 60, higherIsBetter: false).Score(value), 1e-14);
    }

    [Fact]
    public void Score_Untruncated_GoesOnBeyondThePosts()
    {
        Assert.Equal(200, new Goalposts(20, 60).Score(100, scale: 100, truncate: false), 1e-12);
        Assert.Equal(-50, new Goalposts(20, 60).Score(0, scale: 100, truncate: false), 1e-12);
        Assert.Equal(100, new Goalposts(20, 60).Score(100, scale: 100));
        Assert.True(double.IsNaN(new Goalposts(20, 60).Score(double.NaN)));
    }

    // HDI technical note 1: life expectancy 71.4 between 20 and 85 is 51.4/65; expected schooling above 18 counts as 18.
    [Fact]
    public void Score_OfTheDevelopmentIndex_IsCappedAtTheUpperPost()
    {
        Assert.Equal(51.4 / 65, new Goalposts(20, 85).Score(71.4), 1e-14);
        Assert.Equal(1, new Goalposts(0, 18).Score(19.7));
    }

    // UNDP technical note 1 in a Python script of our own: 82.3 years, 19.1 (capped at 18) and 12.4 years of school, 46,000 dollars.
    [Fact]
    public void Score_OfThreeDimensions_MakesTheDevelopmentIndex()
    {
        var education = WeightedMean.Of([new Goalposts(0, 18).Score(19.1), new Goalposts(0, 15).Score(12.4)]).Value;
        var income = new Goalposts(Math.Log(100), Math.Log(75_000)).Score(Math.Log(46_000));
        Assert.Equal(0.9324585206902238, WeightedMean.Of([new Goalposts(20, 85).Score(82.3), education, income], default, MeanKind.Geometric).Value, 1e-13);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(double.NegativeInfinity, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Posts_ThatDoNotAscend_AreRefused(double low, double high) =>
        Assert.Contains("ascend", Assert.Throws<ArgumentException>(() => new Goalposts(low, high)).Message, StringComparison.Ordinal);

    [Fact]
    public void OfBasePeriod_TakesTheEndsInEitherDirection()
    {
        var rising = Goalposts.OfBasePeriod([4, double.NaN, 9, 5]).Value;
        Assert.Equal((4, 9, true), (rising.Low, rising.High, rising.HigherIsBetter));
        var falling = Goalposts.OfBasePeriod([4, 9, 5], higherIsBetter: false).Value;
        Assert.Equal((4, 9, false), (falling.Low, falling.High, falling.HigherIsBetter));
        Assert.Equal(NotComputable.AllEqual, Goalposts.OfBasePeriod([4, 4]).Reason);
        Assert.Equal(NotComputable.NoData, Goalposts.OfBasePeriod([]).Reason);
        Assert.Equal(NotComputable.OutOfRange, Goalposts.OfBasePeriod([4, double.NegativeInfinity]).Reason);
    }
}
