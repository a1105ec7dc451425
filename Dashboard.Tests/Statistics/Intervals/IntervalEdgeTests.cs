using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Statistics.Intervals;

public sealed class IntervalEdgeTests
{
    private static readonly double[] Six = [1, 2, 3, 4, 5, 6];
    private static readonly long[] Ones = [1, 1, 1, 1, 1, 1];

    [Fact]
    public void Interval_OfImpossibleEnds_NamesThem() =>
        Assert.Contains("2 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(2, 1)).Message, StringComparison.Ordinal);

    // By hand: P(B <= 0) of binomial(6, 1/2) is 1/64, of five 1/32: at 95 % six values just suffice, at 93.75 % five, whose tail is the limit itself.
    [Fact]
    public void Median_OfTheFewestCases_RunsFromTheFirstToTheLast()
    {
        var six = PercentileInterval.Of(Six, Ones, 0.5).Value;
        Assert.Equal((3.0, 1.0, 6.0), (six.Value, six.Lower, six.Upper));
        Assert.Equal(NotComputable.TooFewEvents, PercentileInterval.Of(Six.AsSpan(0, 5), Ones.AsSpan(0, 5), 0.5).Value.Interval.Reason);
        var five = PercentileInterval.Of(Six.AsSpan(0, 5), Ones.AsSpan(0, 5), 0.5, 0.9375).Value;
        Assert.Equal((3.0, 1.0, 5.0), (five.Value, five.Lower, five.Upper));
    }

    [Fact]
    public void Percentile_WithFullConfidence_HasNoInterval()
    {
        Assert.Equal(NotComputable.UnboundedInterval, PercentileInterval.Of([1, 2], [2000, 2000], 0.5, 1).Value.Interval.Reason);
        Assert.Equal(NotComputable.UnboundedInterval, PercentileInterval.Of([1, 2], [2, 2], 0.5, 100).Value.Interval.Reason);
    }

    // The last bucket of waiting times is open: "over 90 days".
    [Fact]
    public void Percentile_InAnOpenBucket_HasNoValueAndAnOpenLimitNoInterval()
    {
        double[] values = [1, 2, double.PositiveInfinity];
        Assert.Equal(NotComputable.OutOfRange, PercentileInterval.Of(values, [10, 10, 80], 0.5).Reason);
        var near = PercentileInterval.Of(values, [40, 15, 45], 0.5).Value;
        Assert.Equal((2.0, NotComputable.OutOfRange), (near.Value, near.Interval.Reason));
        Assert.True(PercentileInterval.Of(values, [60, 39, 1], 0.5).Value.Interval.Exists);
        Assert.Equal(NotComputable.OutOfRange, PercentileInterval.Of([double.NegativeInfinity, 1, 2], [45, 15, 40], 0.5).Value.Interval.Reason);
    }

    [Fact]
    public void Figures_ThatOverflow_SayWhyInsteadOfFailing()
    {
        Assert.Equal(NotComputable.OutOfRange, ProportionInterval.Of(1e308, 1e308).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateInterval.Of(1e308, 1, multiplier: 1000).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateInterval.Of(1e308, 1, 1, 1000).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateInterval.Of(0, 1e-320).Reason);
        Assert.Equal(NotComputable.OutOfRange, MeanInterval.Of([1e308, 1e308]).Reason);
        Assert.Equal(NotComputable.OutOfRange, MeanInterval.Of([1e200, -1e200]).Value.Interval.Reason);
        Assert.Equal(NotComputable.OutOfRange, StandardisedRate.Of([20], [1e-310], [1]).Reason);
        Assert.Equal(NotComputable.OutOfRange, StandardisedRate.Of([20], [1e-160], [1]).Value.Interval.Reason);
    }

    [Fact]
    public void Rate_OfNothingAtFullConfidence_IsZeroWithoutInterval()
    {
        var got = RateInterval.OfCount(0, 100).Value;
        Assert.Equal((0.0, NotComputable.UnboundedInterval, IntervalMethod.ExactPoisson, 1.0), (got.Value, got.Interval.Reason, got.Method, got.Confidence));
    }

    [Fact]
    public void StandardisedRate_WithAnEmptyWeight_IsComputed() =>
        Assert.Equal(200, StandardisedRate.Of([20, 5], [100, 50], [1, 0], multiplier: 1000).Value.Value, 1e-9);

    [Fact]
    public void StandardisedRate_JustUnderTenEvents_IsSuppressed()
    {
        Assert.Equal(NotComputable.TooFewEvents, StandardisedRate.Of([4.999999, 5], [100, 100], [1, 1]).Reason);
        Assert.Equal(NotComputable.TooFewEvents, StandardisedRate.Of([0, 0], [100, 100], [1, 1]).Reason);
    }

    [Fact]
    public void Quantile_OfNoProbability_IsRefusedEvenWhereTheAnswerIsZero()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.ChiSquare(-0.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.ChiSquare(1.1, 0));
        Assert.Equal(0, Quantiles.StudentT(0.5, double.PositiveInfinity));
        Assert.Equal(0, Quantiles.StudentT(0.5, 1e-3));
    }
}
