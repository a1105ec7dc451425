using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Funnels;
using Xunit;

namespace Dashboard.Tests.Statistics.Funnels;

public sealed class FunnelTests
{
    [Fact]
    public void Funnel_OfOneArea_NeverFlagsIt()
    {
        Assert.Equal(FunnelSignal.NotSignificant, ProportionFunnel.Of([3], [10]).Value.Points.Single().Signal);
        Assert.Equal(FunnelSignal.NotSignificant, RateFunnel.Of([3], [10]).Value.Points.Single().Signal);
    }

    [Theory]
    [InlineData(7, 10)]
    [InlineData(10, 10)]
    [InlineData(0, 10)]
    public void Funnel_OfEqualAreas_FlagsNone(double count, double size)
    {
        double[] counts = [count, 3 * count, 11 * count], sizes = [size, 3 * size, 11 * size];
        Assert.All(ProportionFunnel.Of(counts, sizes).Value.Points, point => Assert.Equal(FunnelSignal.NotSignificant, point.Signal));
        Assert.All(ProportionFunnel.Of(counts, sizes, ProportionLimitForm.NormalAroundBaseline).Value.Points, point => Assert.Equal(FunnelSignal.NotSignificant, point.Signal));
        Assert.All(RateFunnel.Of(counts, sizes).Value.Points, point => Assert.Equal(FunnelSignal.NotSignificant, point.Signal));
    }

    [Fact]
    public void Funnel_LeavesOutTheImpossibleAndCountsIt()
    {
        var proportions = ProportionFunnel.Of([5, double.NaN, 4, 11, -1, 2, 3], [10, 10, double.NaN, 10, 10, 0, 10]).Value;
        Assert.Equal((2, 5, 40.0), (proportions.Points.Length, proportions.Excluded, proportions.Baseline));
        Assert.Equal(0.1, proportions.ExpectedByChance, 1e-12);
        var rates = RateFunnel.Of([5, double.PositiveInfinity, 20], [10, 10, 10], 100).Value;
        Assert.Equal((2, 1, 125.0), (rates.Points.Length, rates.Excluded, rates.Baseline));
    }

    [Fact]
    public void Funnel_OfNothing_SaysWhy()
    {
        Assert.Equal(NotComputable.NoData, ProportionFunnel.Of([], []).Reason);
        Assert.Equal(NotComputable.NoData, RateFunnel.Of([double.NaN], [1]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, ProportionFunnel.Of([1], [1, 2]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, RateFunnel.Of([1], [1, 2]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, RateFunnel.OfRatios([1], [1, 2]).Reason);
        Assert.Equal(NotComputable.NoData, RateFunnel.OfRatios([], []).Reason);
    }

    [Fact]
    public void ProportionLimits_InTheDefaultForm_StayInsideTheWholeAndHoldTheBaseline()
    {
        foreach (var baseline in new[] { 0, 0.03, 0.5, 0.97, 1 })
        {
            for (var size = 1; size < 5_000; size *= 3)
            {
                var limits = ProportionLimits.At(baseline, size).Value;
                Assert.InRange(limits.LowControl, 0, limits.LowWarning);
                Assert.InRange(limits.HighWarning, baseline, limits.HighControl);
                Assert.InRange(limits.HighControl, limits.HighWarning, 1);
            }
        }
    }

    [Fact]
    public void ProportionLimits_OfTheImpossible_SayWhy()
    {
        Assert.Equal(NotComputable.NoData, ProportionLimits.At(double.NaN, 1).Reason);
        Assert.Equal(NotComputable.NoData, ProportionLimits.At(0.5, double.NaN).Reason);
        Assert.Equal(NotComputable.NoDenominator, ProportionLimits.At(0.5, 0).Reason);
        Assert.Equal(NotComputable.OutOfRange, ProportionLimits.At(1.01, 5).Reason);
        Assert.Equal(NotComputable.OutOfRange, ProportionLimits.At(-0.01, 5).Reason);
        Assert.Equal(NotComputable.OutOfRange, ProportionLimits.At(0.5, double.PositiveInfinity).Reason);
    }

    [Fact]
    public void ProportionCurve_IsClampedToItsOwnUnit()
    {
        var share = ProportionFunnel.CurveAt(0.9, 2, ProportionLimitForm.NormalAroundBaseline, 1).Value;
        var thousand = ProportionFunnel.CurveAt(0.9, 2, ProportionLimitForm.NormalAroundBaseline, 1000).Value;
        Assert.Equal((1.0, 1.0), (share.HighWarning, share.HighControl));
        Assert.Equal((1000.0, 1000.0), (thousand.HighWarning, thousand.HighControl));
        Assert.Equal(0.9 - (3.090232306167813 * Math.Sqrt(0.9 * 0.1 / 2)), share.LowControl, 1e-12);
        Assert.Equal(0, ProportionFunnel.CurveAt(0.9, 1, ProportionLimitForm.NormalAroundBaseline, 1).Value.LowControl);
    }

    [Fact]
    public void Funnel_OfABaselineOfOne_HasLimitsWithoutNaN()
    {
        var limits = ProportionLimits.At(1, 7, ProportionLimitForm.NormalAroundBaseline).Value;
        Assert.Equal(new FunnelLimits(1, 1, 1, 1), limits);
    }

    [Theory]
    [InlineData(10, FunnelSignal.LowControl)]
    [InlineData(20, FunnelSignal.LowWarning)]
    [InlineData(25, FunnelSignal.LowWarning)]
    [InlineData(30, FunnelSignal.NotSignificant)]
    [InlineData(40, FunnelSignal.NotSignificant)]
    [InlineData(45, FunnelSignal.HighWarning)]
    [InlineData(50, FunnelSignal.HighWarning)]
    [InlineData(51, FunnelSignal.HighControl)]
    public void Limits_AtALimit_AreInside(double value, FunnelSignal signal) => Assert.Equal(signal, new FunnelLimits(20, 30, 40, 50).SignalOf(value));

    [Fact]
    public void Ratios_AreJudgedAgainstOne()
    {
        var funnel = RateFunnel.OfRatios([20, 5, 0], [5, 5, 5]).Value;
        Assert.Equal(1, funnel.Baseline);
        Assert.Equal([FunnelSignal.HighControl, FunnelSignal.NotSignificant, FunnelSignal.LowWarning], funnel.Points.Select(point => point.Signal));
        Assert.Equal(4, funnel.Points[0].Value);
        Assert.Equal(0, funnel.Points[2].Limits.LowControl);
        Assert.Equal(FunnelSignal.HighControl, RateFunnel.OfRatios([20], [5]).Value.Points[0].Signal);
    }

    [Fact]
    public void Ratio_OfTheImpossible_SaysWhy()
    {
        Assert.Equal(NotComputable.NoData, RateFunnel.SignalOf(double.NaN, 1).Reason);
        Assert.Equal(NotComputable.NoData, RateFunnel.SignalOf(1, double.NaN).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateFunnel.SignalOf(-1, 1).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateFunnel.SignalOf(1, -1).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateFunnel.SignalOf(double.PositiveInfinity, 1).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateFunnel.SignalOf(1, double.PositiveInfinity).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateFunnel.CurveAt(0, 1).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateFunnel.CurveAt(1, 0).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateFunnel.CurveAt(double.PositiveInfinity, 1).Reason);
        Assert.Equal(NotComputable.OutOfRange, RateFunnel.CurveAt(1, double.PositiveInfinity).Reason);
    }

    [Fact]
    public void PValue_OfAProportion_IsTheScoreTest()
    {
        var funnel = ProportionFunnel.Of([60, 40], [100, 100]).Value;
        Assert.Equal(2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -2), funnel.Points[0].PValue, 1e-12);
        Assert.Equal(funnel.Points[0].PValue, funnel.Points[1].PValue, 1e-12);
        Assert.Equal(1, ProportionFunnel.Of([5, 5], [5, 5]).Value.Points[0].PValue);
    }

    [Fact]
    public void PValue_OfARate_IsTwiceTheSmallerPoissonTail()
    {
        var funnel = RateFunnel.OfRatios([0, 3, 10], [4, 3, 3]).Value;
        Assert.Equal(2 * Math.Exp(-4), funnel.Points[0].PValue, 1e-12);
        Assert.Equal(1, funnel.Points[1].PValue, 1e-12);
        Assert.Equal(2 * (1 - MathNet.Numerics.Distributions.Poisson.CDF(3, 9)), funnel.Points[2].PValue, 1e-12);
        Assert.Equal(1, RateFunnel.Of([0, 0], [5, 5]).Value.Points[0].PValue);
    }
}
