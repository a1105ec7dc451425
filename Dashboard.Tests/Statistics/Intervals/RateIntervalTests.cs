using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Statistics.Intervals;

public sealed class RateIntervalTests
{
    [Theory]
    [InlineData(null, 1.0, 0.95, NotComputable.NoData)]
    [InlineData(5.0, 0.0, 0.95, NotComputable.NoDenominator)]
    [InlineData(-0.1, 5.0, 0.95, NotComputable.NegativeCount)]
    [InlineData(5.0, 5.0, 0.5, NotComputable.ConfidenceOutOfRange)]
    public void Rate_OfTheImpossible_SaysWhy(double? count, double? size, double confidence, NotComputable reason) =>
        Assert.Equal(reason, RateInterval.Of(count, size, confidence).Reason);

    [Fact]
    public void Rate_OfNothing_HasAnUpperLimitOnly()
    {
        var got = RateInterval.OfCount(0).Value;
        Assert.Equal(0, got.Lower);
        Assert.Equal(3.6888794541139363, got.Upper!.Value, 1e-12);
        Assert.Equal(IntervalMethod.ExactPoisson, got.Method);
    }

    [Theory]
    [InlineData(9.999999, IntervalMethod.ExactPoisson)]
    [InlineData(10, IntervalMethod.Byar)]
    [InlineData(10.5, IntervalMethod.Byar)]
    public void Rate_SwitchesAtTenOnTheRawCount(double count, IntervalMethod method) => Assert.Equal(method, RateInterval.OfCount(count).Value.Method);

    [Theory]
    [InlineData(9.5)]
    [InlineData(0.5)]
    [InlineData(3.25)]
    public void Rate_OfAFraction_InvertsThePoissonTails(double count)
    {
        var got = RateInterval.OfCount(count).Value;
        Assert.Equal(0.025, MathNet.Numerics.SpecialFunctions.GammaLowerRegularized(count, got.Lower!.Value), 1e-12);
        Assert.Equal(0.025, MathNet.Numerics.SpecialFunctions.GammaUpperRegularized(count + 1, got.Upper!.Value), 1e-12);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(40)]
    public void Rate_WithFullConfidence_KeepsItsValueWithoutInterval(double count)
    {
        var got = RateInterval.Of(count, 10, 1, 1000).Value;
        Assert.Equal(count * 100, got.Value);
        Assert.Equal(NotComputable.UnboundedInterval, got.Interval.Reason);
        Assert.Null(got.Lower);
        Assert.Null(got.Upper);
    }

    [Fact]
    public void Rate_MayExceedItsDenominator() => Assert.Equal(2, RateInterval.Of(20, 10).Value.Value);

    [Fact]
    public void Rate_WithMoreEventsAtTheSameRate_GetsNarrower()
    {
        var widths = Enumerable.Range(0, 12).Select(i => RateInterval.Of(3 * Math.Pow(2, i), 10 * Math.Pow(2, i)).Value.Interval.Value.Width).ToArray();
        Assert.Equal(widths.OrderDescending(), widths);
    }

    [Fact]
    public void Rate_WithOtherUnits_Scales()
    {
        var one = RateInterval.Of(7, 350).Value;
        var thousand = RateInterval.Of(7, 350, multiplier: 1000).Value;
        Assert.Equal(one.Lower!.Value * 1000, thousand.Lower!.Value, 1e-12);
        Assert.Equal(one.Upper!.Value * 1000, thousand.Upper!.Value, 1e-12);
    }

    [Fact]
    public void Rate_FromTheTable_IsTheExactOne()
    {
        for (var x = 0; x < 10; x++)
        {
            foreach (var level in new[] { ConfidenceLevel.Usual, ConfidenceLevel.Control })
            {
                var got = RateInterval.Of(x, 1, level).Value;
                Assert.Equal(Quantiles.ChiSquare(level.Tail, 2 * x) / 2, got.Lower);
                Assert.Equal(Quantiles.ChiSquare(1 - level.Tail, (2 * x) + 2) / 2, got.Upper);
            }
        }
    }
}
