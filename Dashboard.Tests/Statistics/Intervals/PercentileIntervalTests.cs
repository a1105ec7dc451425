using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Statistics.Intervals;

public sealed class PercentileIntervalTests
{
    private static readonly double[] Ranks = [.. Enumerable.Range(1, 100).Select(rank => (double)rank)];
    private static readonly long[] Ones = [.. Enumerable.Repeat(1L, 100)];

    // Conover 1999, 3.2: binomial(100, 0.5) leaves at most 2.5 % below rank 40 and from rank 61.
    [Fact]
    public void Median_OfAHundred_LiesBetweenTheFortiethAndTheSixtyFirst()
    {
        var got = PercentileInterval.Of(Ranks, Ones, 0.5).Value;
        Assert.Equal((50.0, 40.0, 61.0), (got.Value, got.Lower, got.Upper));
        Assert.Equal(IntervalMethod.OrderStatistics, got.Method);
    }

    [Fact]
    public void Percentile_Ranks_KeepTheTailsTheyPromise()
    {
        foreach (var share in new[] { 0.1, 0.25, 0.5, 0.9 })
        {
            foreach (var n in new[] { 60, 100, 257 })
            {
                double[] values = [.. Enumerable.Range(1, n).Select(rank => (double)rank)];
                var got = PercentileInterval.Of(values, [.. Enumerable.Repeat(1L, n)], share).Value;
                double lower = got.Lower!.Value, upper = got.Upper!.Value;
                Assert.True(Below(lower, n, share) <= 0.025);
                Assert.True(Below(lower + 1, n, share) > 0.025);
                Assert.True(1 - Below(upper, n, share) <= 0.025);
                Assert.True(1 - Below(upper - 1, n, share) > 0.025);
            }
        }
    }

    [Theory]
    [InlineData(0.1, 30, 3)]
    [InlineData(0.9, 10, 9)]
    [InlineData(0.9, 11, 10)]
    [InlineData(0.01, 10, 1)]
    public void Percentile_IsTheValueAtItsRank(double share, int n, double rank) =>
        Assert.Equal(rank, PercentileInterval.Of(Ranks.AsSpan(0, n), Ones.AsSpan(0, n), share).Value.Value);

    [Fact]
    public void Percentile_OfFewCases_HasAValueWithoutInterval()
    {
        Assert.Equal(NotComputable.TooFewEvents, PercentileInterval.Of([1, 2, 3], [1, 1, 1], 0.5).Value.Interval.Reason);
        Assert.Equal(NotComputable.TooFewEvents, PercentileInterval.Of([1], [20], 0.9).Value.Interval.Reason);
    }

    [Fact]
    public void Percentile_OfEmptyBucketsBetween_PassesOverThem()
    {
        var got = PercentileInterval.Of([5, 6, 7, 8], [0, 50, 0, 50], 0.5).Value;
        Assert.Equal((6.0, 6.0, 8.0), (got.Value, got.Lower, got.Upper));
    }

    [Fact]
    public void Percentile_OfTheSameCasesInOtherBuckets_IsTheSame() => Assert.Equal(
        PercentileInterval.Of([1, 2], [40, 60], 0.5), PercentileInterval.Of([1, 1, 2, 2], [15, 25, 0, 60], 0.5));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Percentile_OfNoShare_SaysWhy(double share) => Assert.Equal(NotComputable.OutOfRange, PercentileInterval.Of([1], [1], share).Reason);

    [Fact]
    public void Percentile_OfTheImpossible_SaysWhy()
    {
        Assert.Equal(NotComputable.NoData, PercentileInterval.Of([1], [0], 0.5).Reason);
        Assert.Equal(NotComputable.NegativeCount, PercentileInterval.Of([1, 2], [3, -1], 0.5).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, PercentileInterval.Of([1, 2], [3], 0.5).Reason);
        Assert.Equal(NotComputable.ConfidenceOutOfRange, PercentileInterval.Of([1], [3], 0.5, 2).Reason);
    }

    private static double Below(double rank, int n, double share) => MathNet.Numerics.Distributions.Binomial.CDF(share, n, rank - 1);
}
