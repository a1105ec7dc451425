using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

public sealed class GrowthTests
{
    // By hand: 8 to 18 in two years is a factor of 1.5 each year; what lies between does not matter.
    [Fact]
    public void Compound_BetweenTheEnds_IsTheYearlyFactorLessOne()
    {
        Assert.Equal(0.5, Growth.Compound([8, 99, 18], [2020, 2021, 2022]).Value, 1e-14);
        Assert.Equal(0, Growth.Compound([5, 7, 5], [2018, 2020, 2025]).Value);
        Assert.Equal(-1, Growth.Compound([5, 0], [2018, 2020]).Value);
    }

    [Fact]
    public void Compound_FromZeroOrBelow_IsNotComputable()
    {
        Assert.Equal(NotComputable.NotPositive, Growth.Compound([0, 5], [1, 2]).Reason);
        Assert.Equal(NotComputable.NotPositive, Growth.Compound([-4, -9], [1, 2]).Reason);
        Assert.Equal(NotComputable.NotPositive, Growth.Compound([4, -9], [1, 2]).Reason);
    }

    // By hand: 10, 14, 15 at 0, 1, 2: mean 13, slope (3 + 2)/2 = 2.5, line at the start 10.5.
    [Fact]
    public void Linear_OfThreeYears_IsTheSlopeOverTheLinesStart()
    {
        Assert.Equal(2.5 / 10.5 * 100, Growth.Linear([10, 14, 15], [2000, 2001, 2002]).Value, 1e-10);
        Assert.Equal(-100, Growth.Linear([3, 0, -3], [1, 4, 7]).Value * 3, 1e-10);
        Assert.Equal(0, Growth.Linear([4, 4], [1, 2]).Value);
    }

    [Theory]
    [InlineData(0, 0.1, 0.2, 0.3)]
    [InlineData(0, 0.7, 1.4, 2.1)]
    [InlineData(-1, 0, 1, 2)]
    public void Linear_OfALineThatStartsAtZeroOrBelow_IsNotComputable(double a, double b, double c, double d) =>
        Assert.Equal(NotComputable.NotPositive, Growth.Linear([a, b, c, d], [2019, 2020, 2021, 2022]).Reason);

    [Fact]
    public void Growth_OfWhatIsNoSeries_SaysWhy()
    {
        Refused(NotComputable.TooFewPoints, [5], [2020]);
        Refused(NotComputable.NoData, [], []);
        Refused(NotComputable.NoData, [1, double.NaN], [1, 2]);
        Refused(NotComputable.OutOfRange, [1, double.PositiveInfinity], [1, 2]);
        Refused(NotComputable.NoData, [1, 2], [1, double.NaN]);
        Refused(NotComputable.OutOfRange, [1, 2], [1, double.PositiveInfinity]);
        Refused(NotComputable.OutOfRange, [1, double.PositiveInfinity], [1, double.NaN]);
        Refused(NotComputable.OutOfRange, [1, 2], [2, 2]);
        Refused(NotComputable.OutOfRange, [1, 2, 3], [1, 3, 2]);
        Refused(NotComputable.ShapeMismatch, [1, 2], [1]);
    }

    [Fact]
    public void Draws_OfSteadyGrowth_FindItAgain()
    {
        var draws = new Draws(801);
        for (var round = 0; round < 300; round++)
        {
            double rate = draws.Between(-0.4, 0.6), start = draws.Between(1, 900);
            var n = draws.Whole(2, 9);
            double[] years = [.. Enumerable.Range(2010, n).Select(y => (double)y)];
            Assert.Equal(rate, Growth.Compound(years.Select(y => start * Math.Pow(1 + rate, y - 2010)).ToArray(), years).Value, 1e-9);
            Assert.Equal(100 * rate, Growth.Linear(years.Select(y => start * (1 + (rate * (y - 2010)))).ToArray(), years).Value, 1e-8);
        }
    }

    private static void Refused(NotComputable reason, double[] values, double[] years)
    {
        Assert.Equal(reason, Growth.Compound(values, years).Reason);
        Assert.Equal(reason, Growth.Linear(values, years).Reason);
    }
}
