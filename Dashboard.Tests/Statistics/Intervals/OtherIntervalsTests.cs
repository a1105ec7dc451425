using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Statistics.Intervals;

public sealed class OtherIntervalsTests
{
    [Fact]
    public void Interval_OfImpossibleEnds_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(1, double.PositiveInfinity));
        Assert.Equal(0, new Interval(1, 1).Width);
    }

    [Fact]
    public void Interval_HoldsBothEndsAndTouches()
    {
        var interval = new Interval(1, 2);
        Assert.True(interval.Contains(1) && interval.Contains(2));
        Assert.False(interval.Contains(0.999) || interval.Contains(2.001));
        Assert.True(interval.Overlaps(new Interval(2, 3)) && interval.Overlaps(new Interval(0, 1)));
        Assert.False(interval.Overlaps(new Interval(2.1, 3)) || interval.Overlaps(new Interval(0, 0.9)));
    }

    [Fact]
    public void Mean_OfOneValue_HasNoInterval()
    {
        var got = MeanInterval.Of([7]).Value;
        Assert.Equal(7, got.Value);
        Assert.Equal(NotComputable.TooFewPoints, got.Interval.Reason);
    }

    [Fact]
    public void Mean_OfEqualValues_HasAnIntervalWithoutWidth()
    {
        var got = MeanInterval.Of([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]).Value;
        Assert.Equal(0.1, got.Value);
        Assert.Equal(0, got.Interval.Value.Width);
    }

    [Fact]
    public void Mean_WithAHugeOffset_KeepsItsDigits()
    {
        double[] values = [2.5, 3.1, 2.8, 3.0, 2.9, 3.3];
        var plain = MeanInterval.Of(values).Value;
        var shifted = MeanInterval.Of(values.Select(value => value + 1e9).ToArray()).Value;
        Assert.Equal(plain.Interval.Value.Width, shifted.Interval.Value.Width, 1e-6);
        Assert.Equal(plain.Value + 1e9, shifted.Value, 1e-6);
    }

    [Fact]
    public void Mean_OfTheImpossible_SaysWhy()
    {
        Assert.Equal(NotComputable.NoData, MeanInterval.Of([]).Reason);
        Assert.Equal(NotComputable.NoData, MeanInterval.Of([1, double.NaN, 2]).Reason);
        Assert.Equal(NotComputable.NoData, MeanInterval.Of([double.PositiveInfinity, double.NaN]).Reason);
        Assert.Equal(NotComputable.OutOfRange, MeanInterval.Of([1, double.PositiveInfinity]).Reason);
        Assert.Equal(NotComputable.ConfidenceOutOfRange, MeanInterval.Of([1, 2], 0.2).Reason);
        Assert.Equal(NotComputable.UnboundedInterval, MeanInterval.Of([1, 2], 1).Value.Interval.Reason);
    }

    [Fact]
    public void Mean_OfTwoValues_IsByHand()
    {
        var got = MeanInterval.Of([1, 3]).Value;
        Assert.Equal(2, got.Value);
        Assert.Equal(2 - 12.706204736174694, got.Lower!.Value, 1e-9);
        Assert.Equal(IntervalMethod.StudentT, got.Method);
    }

    [Fact]
    public void StandardisedRate_UnderTenEvents_IsSuppressedWhole()
    {
        Assert.Equal(NotComputable.TooFewEvents, StandardisedRate.Of([4, 5], [100, 100], [1, 1]).Reason);
        Assert.True(StandardisedRate.Of([5, 5], [100, 100], [1, 1]).Exists);
    }

    [Fact]
    public void StandardisedRate_OfTheImpossible_SaysWhy()
    {
        Assert.Equal(NotComputable.ShapeMismatch, StandardisedRate.Of([20], [100, 100], [1, 1]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, StandardisedRate.Of([20, 20], [100, 100], [1]).Reason);
        Assert.Equal(NotComputable.NoData, StandardisedRate.Of([], [], []).Reason);
        Assert.Equal(NotComputable.NoData, StandardisedRate.Of([20], [100], [double.NaN]).Reason);
        Assert.Equal(NotComputable.NoData, StandardisedRate.Of([double.NaN], [100], [1]).Reason);
        Assert.Equal(NotComputable.NoDenominator, StandardisedRate.Of([20], [0], [1]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, StandardisedRate.Of([20], [100], [-1]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, StandardisedRate.Of([20], [100], [double.PositiveInfinity]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, StandardisedRate.Of([20], [100], [0]).Reason);
        Assert.Equal(NotComputable.ConfidenceOutOfRange, StandardisedRate.Of([20], [100], [1], 0.1).Reason);
        Assert.Equal(NotComputable.UnboundedInterval, StandardisedRate.Of([20], [100], [1], 1).Value.Interval.Reason);
    }

    [Fact]
    public void StandardisedRate_OfOneStratum_IsByarsInterval()
    {
        var dobson = StandardisedRate.Of([20], [100], [7], multiplier: 1000).Value;
        var byar = RateInterval.Of(20, 100, multiplier: 1000).Value;
        Assert.Equal(byar.Value, dobson.Value, 1e-9);
        Assert.Equal(byar.Lower!.Value, dobson.Lower!.Value, 1e-9);
        Assert.Equal(byar.Upper!.Value, dobson.Upper!.Value, 1e-9);
    }

    [Fact]
    public void StandardisedRate_WithOtherUnitsOfTheStandard_IsTheSame() => Assert.Equal(
        StandardisedRate.Of([20, 4], [100, 50], [7, 2]).Value.Upper!.Value, StandardisedRate.Of([20, 4], [100, 50], [7000, 2000]).Value.Upper!.Value, 1e-6);
}
