using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Trends;
using Xunit;

namespace Dashboard.Tests.Statistics.Trends;

public sealed class TrendTests
{
    [Fact]
    public void AnnualTrend_WithAbsentOrEmptyLimits_IsNotComputedInsteadOfNoChange()
    {
        Assert.Equal(NotComputable.NoInterval, AnnualTrend.OfIntervals(Series(value => new(0, null, null, value, value, value))).Reason);
        Assert.Equal(NotComputable.NoInterval, AnnualTrend.OfIntervals(Series(value => new(0, null, null, value, value + 1, value - 1))).Reason);
        Assert.Equal(NotComputable.TooFewPoints, AnnualTrend.OfIntervals(Series(value => new(0, 1, 2, value, null, value))).Reason);
        Assert.Equal(NotComputable.TooFewPoints, AnnualTrend.OfIntervals(Series(value => new(0, 1, 2, value, double.NaN, value))).Reason);
        Assert.Equal(NotComputable.TooFewPoints, AnnualTrend.OfProportions(Series(value => new(0, null, 2, value, 1, value))).Reason);
    }

    [Fact]
    public void AnnualTrend_WithAFullYearAnywhere_IsNotComputed()
    {
        AnnualPoint[] series = [new(2010, 50, 50, 100, 90, 101), .. Series(value => new(0, value, 100, value, value - 1, value + 1))];
        Assert.Equal(NotComputable.OutOfRange, AnnualTrend.OfProportions(series).Reason);
        Assert.Equal(NotComputable.OutOfRange, AnnualTrend.OfIntervals(series).Reason);
    }

    [Fact]
    public void AnnualTrend_WithAnEmptyYear_IsNotComputedForProportions() => Assert.Equal(
        NotComputable.NotPositive, AnnualTrend.OfProportions(Series(value => new(0, value - 1, 100, value, 0, 1))).Reason);

    [Fact]
    public void AnnualTrend_WithMoreThanTheWhole_IsNotComputedForProportions() => Assert.Equal(
        NotComputable.OutOfRange, AnnualTrend.OfProportions(Series(value => new(0, value, 3, value, 0, 1))).Reason);

    [Fact]
    public void AnnualTrend_TakesTheLastFiveByYearInAnyOrder()
    {
        AnnualPoint Point(int year, double value) => new(year, value, 1000, value, value - 2, value + 2);
        AnnualPoint[] series = [Point(2024, 50), Point(2019, 900), Point(2020, 10), Point(2022, 30), Point(2021, 20), Point(2023, 40)];
        Assert.Equal(10, AnnualTrend.OfIntervals(series).Value.Slope, 1e-9);
        Assert.Equal(TrendDirection.Increasing, AnnualTrend.OfIntervals(series).Value.Direction);
        Assert.Equal(TrendDirection.Increasing, AnnualTrend.OfProportions(series).Value.Direction);
    }

    [Fact]
    public void AnnualTrend_CarriedByOneYear_IsNoChange()
    {
        var series = Series(value => new(0, value == 5 ? 300 : 100, 1000, value == 5 ? 30 : 10, value == 5 ? 28 : 9, value == 5 ? 32 : 11));
        var found = AnnualTrend.OfIntervals(series).Value;
        Assert.True(found.ChiSquare > AnnualTrend.Critical);
        Assert.Equal(TrendDirection.Increasing, found.Direction);
        var zigzag = Series(value => new(0, 0, 1, value == 3 ? 30 : -value, 0, 0.4) { Lower = -1, Upper = 1 });
        Assert.Equal(TrendDirection.NoChange, AnnualTrend.OfIntervals(zigzag).Value.Direction);
    }

    [Theory]
    [InlineData(TrendDirection.Increasing, Polarity.LowerBetter, Outcome.Worse)]
    [InlineData(TrendDirection.Decreasing, Polarity.LowerBetter, Outcome.Better)]
    [InlineData(TrendDirection.NoChange, Polarity.LowerBetter, Outcome.Similar)]
    [InlineData(TrendDirection.Increasing, Polarity.Neutral, Outcome.Higher)]
    public void Trend_BecomesAJudgementByPolarity(TrendDirection direction, Polarity polarity, Outcome outcome)
    {
        var trend = new RecentTrend(direction, 1, 1);
        Assert.Equal(outcome, trend.Outcome(polarity));
        Assert.Equal(direction != TrendDirection.NoChange, trend.Significant);
    }

    // By hand from the 45 pairs.
    [Fact]
    public void MannKendall_OfARisingSeries_CountsEveryPair()
    {
        var found = MannKendall.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).Value;
        Assert.Equal(45, found.Score);
        Assert.Equal(125, found.Variance, 1e-12);
        Assert.Equal(44 / Math.Sqrt(125), found.Z, 1e-12);
        Assert.Equal(2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -found.Z), found.PValue, 1e-15);
        Assert.Equal((1.0, TrendDirection.Increasing, 10), (found.Slope, found.Direction, found.Count));
        Assert.Equal((1.0, 1.0), (found.SlopeInterval.Lower, found.SlopeInterval.Upper));
    }

    [Fact]
    public void MannKendall_OfTies_CorrectsTheVariance()
    {
        var found = MannKendall.Of([1, 1, 1, 2, 2, 3, 4, 5]).Value;
        double ties = (3 * 2 * 11) + (2 * 1 * 9);
        Assert.Equal(((8 * 7 * 21) - ties) / 18, found.Variance, 1e-12);
        Assert.Equal(28 - 3 - 1, found.Score);
    }

    [Fact]
    public void MannKendall_Turned_IsTheOpposite()
    {
        double[] values = [3, 5, 4, 8, 9, 7, 12, 15, 11, 18];
        var up = MannKendall.Of(values).Value;
        var down = MannKendall.Of(values.Select(value => -value).ToArray()).Value;
        Assert.Equal((-up.Score, -up.Z, -up.Slope, up.PValue), (down.Score, down.Z, down.Slope, down.PValue));
        Assert.Equal(TrendDirection.Decreasing, down.Direction);
        Assert.Equal((-up.SlopeInterval.Upper, -up.SlopeInterval.Lower), (down.SlopeInterval.Lower, down.SlopeInterval.Upper));
    }

    // Slopes and their ranks by hand: 28 pairs, variance 65.33, so ranks 6 and 23.
    [Fact]
    public void SenSlope_HasTheIntervalOfItsRanks()
    {
        double[] values = [10, 12, 11, 15, 14, 18, 17, 21];
        var slopes = new List<double>();
        for (var j = 1; j < values.Length; j++)
        {
            for (var i = 0; i < j; i++)
            {
                slopes.Add((values[j] - values[i]) / (j - i));
            }
        }

        slopes.Sort();
        var found = MannKendall.Of(values).Value;
        Assert.Equal((slopes[13] + slopes[14]) / 2, found.Slope);
        Assert.Equal((slopes[5], slopes[22]), (found.SlopeInterval.Lower, found.SlopeInterval.Upper));
    }

    [Fact]
    public void MannKendall_OfMissingValues_KeepsTheirSteps()
    {
        var found = MannKendall.Of([0, 2, double.NaN, 6, 8, 10, double.NaN, 14, 16, 18]).Value;
        Assert.Equal(2, found.Slope);
        Assert.Equal(8, found.Count);
    }

    [Fact]
    public void SeasonalMannKendall_SeesTheTrendThatSeasonsHide()
    {
        var values = Enumerable.Range(0, 36).Select(month => (10 * Math.Sin(month * Math.PI / 6)) + (0.1 * month)).ToArray();
        Assert.Equal(TrendDirection.NoChange, MannKendall.Of(values).Value.Direction);
        var found = MannKendall.Seasonal(values).Value;
        Assert.Equal(TrendDirection.Increasing, found.Direction);
        Assert.Equal(0.1, found.Slope, 1e-12);
        Assert.Equal(36, found.Score);
        Assert.Equal(12 * (3 * 2 * 11) / 18.0, found.Variance, 1e-12);
    }

    [Fact]
    public void MannKendall_OfTheImpossible_SaysWhy()
    {
        Assert.Equal(NotComputable.TooFewPoints, MannKendall.Of([1, 2, 3, 4, 5, 6, 7]).Reason);
        Assert.Equal(NotComputable.TooFewPoints, MannKendall.Of([]).Reason);
        Assert.Equal(NotComputable.AllEqual, MannKendall.Of([4, 4, 4, 4, 4, 4, 4, 4]).Reason);
        Assert.Equal(NotComputable.OutOfRange, MannKendall.Of([1, 2, 3, 4, 5, 6, 7, double.PositiveInfinity]).Reason);
        Assert.Equal(NotComputable.TooFewPoints, MannKendall.Seasonal([1, 2, 3, 4, 5, 6, 7, 8, 9]).Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => MannKendall.Seasonal([1], 0));
    }

    [Fact]
    public void MannKendall_OfNoDirection_HasAScoreOfNothing()
    {
        var found = MannKendall.Of([1, 2, 2, 1, 1, 2, 2, 1]).Value;
        Assert.Equal((0.0, 0.0, 1.0, TrendDirection.NoChange), (found.Score, found.Z, Math.Round(found.PValue, 12), found.Direction));
    }

    private static AnnualPoint[] Series(Func<double, AnnualPoint> point) =>
        [.. Enumerable.Range(1, 5).Select(i => point(i) with { Year = 2018 + i })];
}
