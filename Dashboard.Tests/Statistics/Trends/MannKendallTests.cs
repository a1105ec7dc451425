using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Trends;
using Xunit;

namespace Dashboard.Tests.Statistics.Trends;

public sealed class MannKendallTests
{
    // Score, variance and slopes in fractions, z and probability with mpmath, computed independently in python from the published formulas.
    [Theory]
    [InlineData("10 12.5 11 15.25 14 18 17 21.5", 1, 22, 65.333333333333333, 2.5980762113533159, 0.0093747684594348868, 1.5, 0.5833333333333334, 2.3333333333333335)]
    [InlineData("3 5.5 4 8 9.75 7 12 15 11", 1, 26, 92, 2.6064301757134345, 0.0091491475795937723, 1.3333333333333333, 0.6, 1.75)]
    [InlineData("3 5.5 4 8 NaN 7 5.5 5.5 11 2 9", 1, 12, 121.33333333333333, 0.99862542890352399, 0.31797617698154963, 0.375, -0.5, 1)]
    [InlineData("3 5.5 4 8 6 7 5.5 5.5 11 2 9 10", 4, 6, 14.666666666666667, 1.3055824196677338, 0.19169460205188804, 0.5, -0.625, 1.125)]
    [InlineData("9 1 8 2 7.5 3 4 6.5", 1, -2, 65.333333333333333, -0.12371791482634838, 0.90153862665712783, -0.275, -1.6666666666666667, 1.125)]
    public void Trend_HasTheFiguresOfTheFormulas(string series, int season, double score, double variance, double z, double p, double slope, double lower, double upper)
    {
        var found = MannKendall.Seasonal(series.Split(' ').Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ToArray(), season).Value;
        Assert.Equal(score, found.Score);
        Assert.Equal(variance, found.Variance, 1e-12);
        Assert.Equal(z, found.Z, 1e-13);
        Assert.Equal(p, found.PValue, 1e-12);
        Assert.Equal((slope, lower, upper), (Math.Round(found.Slope, 13), found.SlopeInterval.Lower, found.SlopeInterval.Upper), Near);
    }

    [Fact]
    public void Trend_StretchedByAnyRisingFunction_HasTheSameScore()
    {
        var random = new Draws(12);
        for (var round = 0; round < 300; round++)
        {
            var values = Series(random);
            var found = MannKendall.Seasonal(values, 1 + (round % 3));
            Assert.Equal(Test(found), Test(MannKendall.Seasonal(values.Select(value => Math.Exp(value / 3)).ToArray(), 1 + (round % 3))));
            Assert.Equal(Test(found), Test(MannKendall.Seasonal(values.Select(value => (value * value * value) + value).ToArray(), 1 + (round % 3))));
        }
    }

    [Fact]
    public void SenSlope_OfAMovedTiltedOrTurnedSeries_FollowsIt()
    {
        var random = new Draws(13);
        for (var round = 0; round < 300; round++)
        {
            var values = Series(random);
            var found = MannKendall.Of(values);
            double shift = random.Whole(-50, 50), stretch = random.Between(0.1, 9), tilt = random.Between(-3, 3);
            if (!found.TryGet(out var plain))
            {
                continue;
            }

            var moved = MannKendall.Of(values.Select(value => shift + (stretch * value)).ToArray()).Value;
            Assert.Equal(stretch * plain.Slope, moved.Slope, 1e-9);
            Assert.Equal(stretch * plain.SlopeInterval.Lower, moved.SlopeInterval.Lower, 1e-9);
            Assert.Equal(stretch * plain.SlopeInterval.Upper, moved.SlopeInterval.Upper, 1e-9);
            Assert.Equal(plain.Slope + tilt, MannKendall.Of(values.Select((value, i) => value + (tilt * i)).ToArray()).Value.Slope, 1e-9);
            var back = MannKendall.Of(values.Reverse().ToArray()).Value;
            Assert.Equal((-plain.Score, plain.Variance, -plain.Z, plain.PValue), (back.Score, back.Variance, back.Z, back.PValue));
            Assert.Equal(-plain.Slope, back.Slope, 1e-12);
            Assert.Equal(-plain.SlopeInterval.Upper, back.SlopeInterval.Lower, 1e-12);
            Assert.True(plain.SlopeInterval.Contains(plain.Slope));
        }
    }

    private static double[] Series(Draws random) =>
        [.. Enumerable.Range(0, random.Whole(8, 24)).Select(i => random.Whole(0, 11) == 0 ? double.NaN : random.Whole(-6, 6) + (i % 4 * random.Whole(0, 1)))];

    private static Computed<(TrendDirection Direction, double Score, double Variance, double Z, double PValue, int Count)> Test(Computed<MonotonicTrend> found) =>
        found.Then<(TrendDirection, double, double, double, double, int)>(trend => (trend.Direction, trend.Score, trend.Variance, trend.Z, trend.PValue, trend.Count));

    private static bool Near((double, double, double) a, (double, double, double) b) =>
        Math.Abs(a.Item1 - b.Item1) < 1e-12 && Math.Abs(a.Item2 - b.Item2) < 1e-12 && Math.Abs(a.Item3 - b.Item3) < 1e-12;
}
