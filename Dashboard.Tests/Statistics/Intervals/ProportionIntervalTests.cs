using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Statistics.Intervals;

public sealed class ProportionIntervalTests
{
    [Theory]
    [InlineData(null, 10.0, 0.95, NotComputable.NoData)]
    [InlineData(1.0, null, 0.95, NotComputable.NoData)]
    [InlineData(double.NaN, 10.0, 0.95, NotComputable.NoData)]
    [InlineData(1.0, double.NaN, 0.95, NotComputable.NoData)]
    [InlineData(0.0, 0.0, 0.95, NotComputable.NoDenominator)]
    [InlineData(1.0, -3.0, 0.95, NotComputable.NoDenominator)]
    [InlineData(-1.0, 3.0, 0.95, NotComputable.NegativeCount)]
    [InlineData(4.0, 3.0, 0.95, NotComputable.CountOverDenominator)]
    [InlineData(double.PositiveInfinity, 3.0, 0.95, NotComputable.OutOfRange)]
    [InlineData(1.0, double.PositiveInfinity, 0.95, NotComputable.OutOfRange)]
    [InlineData(1.0, 3.0, 0.89, NotComputable.ConfidenceOutOfRange)]
    [InlineData(1.0, 3.0, 1.5, NotComputable.ConfidenceOutOfRange)]
    [InlineData(1.0, 3.0, 101.0, NotComputable.ConfidenceOutOfRange)]
    [InlineData(1.0, 3.0, double.NaN, NotComputable.ConfidenceOutOfRange)]
    public void Proportion_OfTheImpossible_SaysWhy(double? count, double? whole, double confidence, NotComputable reason) =>
        Assert.Equal(reason, ProportionInterval.Of(count, whole, confidence).Reason);

    [Theory]
    [InlineData(0.0)]
    [InlineData(-100.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Proportion_WithAnImpossibleMultiplier_SaysWhy(double multiplier) =>
        Assert.Equal(NotComputable.OutOfRange, ProportionInterval.Of(1, 2, multiplier: multiplier).Reason);

    [Theory]
    [InlineData(0, 1, 0, 0.7934506856227626)]
    [InlineData(1, 1, 0.20654931437723745, 1)]
    public void Proportion_OfOne_HasAnInterval(double count, double whole, double lower, double upper)
    {
        var got = ProportionInterval.Of(count, whole).Value;
        Assert.Equal(lower, got.Lower!.Value, 1e-12);
        Assert.Equal(upper, got.Upper!.Value, 1e-12);
        Assert.Equal(IntervalMethod.Wilson, got.Method);
    }

    [Fact]
    public void Proportion_AtItsEnds_TouchesThemExactly()
    {
        for (var n = 1; n <= 400; n++)
        {
            Assert.Equal(0, ProportionInterval.Of(0, n, multiplier: 100).Value.Lower);
            Assert.Equal(100, ProportionInterval.Of(n, n, multiplier: 100).Value.Upper);
        }
    }

    [Fact]
    public void Proportion_WithFullConfidence_IsTheWholeRange()
    {
        var got = ProportionInterval.Of(3, 10, 1, 100).Value;
        Assert.Equal((0.0, 100.0, 30.0), (got.Lower, got.Upper, got.Value));
        Assert.Equal(1, got.Confidence);
    }

    [Fact]
    public void Proportion_InPerCentOfConfidence_IsTheSame()
    {
        Assert.Equal(ProportionInterval.Of(3, 10, 0.95), ProportionInterval.Of(3, 10, 95));
        Assert.Equal(ProportionInterval.Of(3, 10, 0.998), ProportionInterval.Of(3, 10, 99.8));
        Assert.Equal(ProportionInterval.Of(3, 10, ConfidenceLevel.Usual), ProportionInterval.Of(3, 10));
    }

    [Fact]
    public void Proportion_OfFractions_IsAccepted() => Assert.Equal(0.25, ProportionInterval.Of(1.5, 6).Value.Value);

    [Fact]
    public void Interval_WithMoreCases_GetsNarrowerAndHoldsTheShare()
    {
        var width = double.PositiveInfinity;
        for (var n = 10; n <= 10_000; n *= 2)
        {
            var got = ProportionInterval.Of(0.3 * n, n).Value;
            Assert.True(got.Interval.Value.Width < width);
            Assert.True(got.Interval.Value.Contains(got.Value));
            width = got.Interval.Value.Width;
        }
    }

    [Fact]
    public void Interval_WithMoreConfidence_GetsWider()
    {
        double[] levels = [0.9, 0.95, 0.99, 0.998, 0.99999];
        var widths = levels.Select(level => ProportionInterval.Of(7, 40, level).Value.Interval.Value.Width).ToArray();
        Assert.Equal(widths.Order(), widths);
    }

    [Fact]
    public void Proportion_OfTheRest_IsTheMirrorImage()
    {
        for (var x = 0; x <= 20; x++)
        {
            var part = ProportionInterval.Of(x, 20).Value.Interval.Value;
            var rest = ProportionInterval.Of(20 - x, 20).Value.Interval.Value;
            Assert.Equal(1 - part.Upper, rest.Lower, 1e-14);
            Assert.Equal(1 - part.Lower, rest.Upper, 1e-14);
        }
    }
}
