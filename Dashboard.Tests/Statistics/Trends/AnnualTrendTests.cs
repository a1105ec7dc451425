using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Trends;
using Xunit;

namespace Dashboard.Tests.Statistics.Trends;

public sealed class AnnualTrendTests
{
    // Chi-square in fractions, slope of the log odds with mpmath, computed independently in python from the published formulas.
    [Theory]
    [InlineData("10 14 19 22 30", 11.376518919699601, 0.27178382074683729, TrendDirection.Increasing)]
    [InlineData("60 44 39 22 20", 37.88387037632052, -0.37012200102585072, TrendDirection.Decreasing)]
    [InlineData("10 14 19 22 23", 5.8462308366745281, 0.21140725628473568, TrendDirection.NoChange)]
    public void Proportions_HaveTheFiguresOfTheFormulas(string counts, double chiSquare, double slope, TrendDirection direction)
    {
        double[] sizes = [200, 210, 190, 205, 220];
        var found = AnnualTrend.OfProportions([.. counts.Split(' ').Select((count, i) => new AnnualPoint(2020 + i, double.Parse(count, System.Globalization.CultureInfo.InvariantCulture), sizes[i], null, null, null))]).Value;
        Assert.Equal(chiSquare, found.ChiSquare, 1e-11);
        Assert.Equal(slope, found.Slope, 1e-13);
        Assert.Equal(direction, found.Direction);
    }

    // Computed independently in python, in fractions. A figure of exactly -1 is a figure, not a mark for missing.
    [Fact]
    public void Intervals_HaveTheFiguresOfTheFormulas()
    {
        double[] values = [-1, 2, -1, 6, 9.5], lower = [-2, 0.5, -1.5, 5, 7], upper = [0.5, 3, 0, 8, 11];
        var found = AnnualTrend.OfIntervals([.. values.Select((value, i) => new AnnualPoint(2020 + (3 * i), null, null, value, lower[i], upper[i]))]).Value;
        Assert.Equal(62.200451422963463, found.ChiSquare, 1e-10);
        Assert.Equal(1.9202977959645637, found.Slope, 1e-13);
        Assert.Equal(TrendDirection.Increasing, found.Direction);
    }

    // A slope of exactly 0 with one year left out counts as rising: by hand, without the last year the line through 1 0 0 1 is level.
    [Theory]
    [InlineData(1, TrendDirection.Increasing)]
    [InlineData(-1, TrendDirection.NoChange)]
    public void Trend_LevelWithoutOneYear_CountsAsRising(int sign, TrendDirection direction)
    {
        double[] values = [1, 0, 0, 1, 9];
        var found = AnnualTrend.OfIntervals([.. values.Select((value, i) => new AnnualPoint(i, null, null, sign * value, (sign * value) - 0.1, (sign * value) + 0.1))]).Value;
        Assert.True(found.ChiSquare > AnnualTrend.Critical);
        Assert.Equal(direction, found.Direction);
    }

    [Fact]
    public void Trend_OfTheEndless_SaysWhy()
    {
        Assert.Equal(NotComputable.OutOfRange, AnnualTrend.OfIntervals(With(new(9, null, null, double.PositiveInfinity, 1, 2))).Reason);
        Assert.Equal(NotComputable.OutOfRange, AnnualTrend.OfIntervals([.. Enumerable.Range(1, 5).Select(i => new AnnualPoint(i, null, null, i, 0, double.PositiveInfinity))]).Reason);
        Assert.Equal(NotComputable.OutOfRange, AnnualTrend.OfProportions(With(new(9, 5, double.PositiveInfinity, null, null, null))).Reason);
        Assert.Equal(NotComputable.OutOfRange, AnnualTrend.OfProportions(With(new(9, double.PositiveInfinity, 10, null, null, null))).Reason);
    }

    [Theory]
    [InlineData(5, 2.5, NotComputable.OutOfRange)]
    [InlineData(5, 5, NotComputable.OutOfRange)]
    [InlineData(0, 9, NotComputable.NotPositive)]
    [InlineData(-1, 9, NotComputable.NotPositive)]
    [InlineData(0, 0, NotComputable.OutOfRange)]
    [InlineData(double.NaN, 9, NotComputable.TooFewPoints)]
    [InlineData(3, double.NaN, NotComputable.TooFewPoints)]
    public void Proportions_WithAnImpossibleYear_AreNotComputed(double count, double size, NotComputable reason) =>
        Assert.Equal(reason, AnnualTrend.OfProportions(With(new(9, count, size, null, null, null))).Reason);

    // What a method does not need may be missing or unknown.
    [Fact]
    public void Trend_WithoutWhatItDoesNotNeed_IsTheSame()
    {
        AnnualPoint[] series = [.. Enumerable.Range(1, 5).Select(i => new AnnualPoint(i, 10 + (i * i), 90, i * i, (i * i) - 1, (i * i) + 1))];
        var unknown = series.Select(point => point with { Count = double.NaN, Denominator = double.NaN }).ToArray();
        Assert.Equal(AnnualTrend.OfIntervals(series), AnnualTrend.OfIntervals(unknown));
        Assert.Equal(AnnualTrend.OfIntervals(series), AnnualTrend.OfIntervals(series.Select(point => point with { Count = null, Denominator = null }).ToArray()));
        unknown = [.. series.Select(point => point with { Value = double.NaN, Lower = double.NaN, Upper = double.NaN })];
        Assert.Equal(AnnualTrend.OfProportions(series), AnnualTrend.OfProportions(unknown));
        Assert.Equal(NotComputable.TooFewPoints, AnnualTrend.OfIntervals(With(new(9, 1, 2, double.NaN, 1, 2))).Reason);
        Assert.Equal(NotComputable.TooFewPoints, AnnualTrend.OfIntervals(With(new(9, 1, 2, 1, 1, double.NaN))).Reason);
        Assert.Equal(NotComputable.TooFewPoints, AnnualTrend.OfIntervals(With(new(9, 1, 2, null, 1, 2))).Reason);
    }

    // Zero width in any of the five years: no weight can be given, whatever the others say. In an older year it does not matter.
    [Fact]
    public void Intervals_WithoutWidthInOneYear_AreNotComputed()
    {
        for (var empty = 0; empty < 6; empty++)
        {
            AnnualPoint[] series = [.. Enumerable.Range(0, 6).Select(i => new AnnualPoint(i, null, null, i, i - (i == empty ? 0 : 1), i + (i == empty ? 0 : 1)))];
            Assert.Equal(empty == 0 ? null : NotComputable.NoInterval, AnnualTrend.OfIntervals(series).Reason);
        }
    }

    [Fact]
    public void Trends_TurnedMovedOrInAnyOrder_SayTheSame()
    {
        var random = new Draws(11);
        for (var round = 0; round < 400; round++)
        {
            AnnualPoint[] series = [.. Enumerable.Range(0, 7).Select(i =>
            {
                double size = random.Whole(30, 300), value = (random.Whole(0, 3) * i) + random.Between(0, 6);
                return new AnnualPoint(2010 + (2 * i), random.Whole(1, 29), size, value, value - random.Between(0.1, 3), value + random.Between(0.1, 3));
            })];
            var order = random.Order(series.Length);
            Assert.Equal(AnnualTrend.OfIntervals(series), AnnualTrend.OfIntervals(order.Select(place => series[place]).ToArray()));
            Assert.Equal(AnnualTrend.OfProportions(series), AnnualTrend.OfProportions(order.Select(place => series[place]).ToArray()));
            RecentTrend interval = AnnualTrend.OfIntervals(series).Value, proportion = AnnualTrend.OfProportions(series).Value;
            Mirrored(interval, AnnualTrend.OfIntervals(series.Select(point => point with { Value = 5 - point.Value, Lower = 5 - point.Upper, Upper = 5 - point.Lower }).ToArray()).Value);
            Mirrored(proportion, AnnualTrend.OfProportions(series.Select(point => point with { Count = point.Denominator - point.Count }).ToArray()).Value);
            var stretched = AnnualTrend.OfIntervals(series.Select(point => point with { Value = 8 * point.Value, Lower = 8 * point.Lower, Upper = 8 * point.Upper }).ToArray()).Value;
            Assert.Equal(interval.Direction, stretched.Direction);
            Assert.Equal(interval.ChiSquare, stretched.ChiSquare, 1e-9 * interval.ChiSquare);
            Assert.Equal(8 * interval.Slope, stretched.Slope, 1e-9);
        }
    }

    private static void Mirrored(RecentTrend up, RecentTrend down)
    {
        Assert.Equal(up.ChiSquare, down.ChiSquare, 1e-9 + (1e-9 * up.ChiSquare));
        Assert.Equal(-up.Slope, down.Slope, 1e-9);
        Assert.Equal(up.Direction switch { TrendDirection.Increasing => TrendDirection.Decreasing, TrendDirection.Decreasing => TrendDirection.Increasing, _ => TrendDirection.NoChange }, down.Direction);
    }

    private static AnnualPoint[] With(AnnualPoint odd) =>
        [odd, .. Enumerable.Range(10, 4).Select(i => new AnnualPoint(i, i, 50, i, i - 1, i + 1))];
}
