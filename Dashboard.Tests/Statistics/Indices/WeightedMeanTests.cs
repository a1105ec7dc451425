using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

public sealed class WeightedMeanTests
{
    // By hand: (1·2 + 3·8)/4 = 6.5; (2·8³)^(1/4) = 1024^(1/4) = 4√2; 4/(1/2 + 3/8) = 32/7.
    [Fact]
    public void Of_TwoScores_FollowsEachMean()
    {
        Assert.Equal(6.5, WeightedMean.Of([2, 8], [1, 3]).Value, 1e-14);
        Assert.Equal(4 * Math.Sqrt(2), WeightedMean.Of([2, 8], [1, 3], MeanKind.Geometric).Value, 1e-13);
        Assert.Equal(32.0 / 7, WeightedMean.Of([2, 8], [1, 3], MeanKind.Harmonic).Value, 1e-14);

        // √((4 + 3·64)/4) = 7; [(√2 + 3√8)/4]² = (7√2/4)² = 6.125; 1/√[(1/4 + 3/64)/4] = √(256/19).
        Assert.Equal(7, WeightedMean.Power([2, 8], [1, 3], 2).Value, 1e-13);
        Assert.Equal(6.125, WeightedMean.Power([2, 8], [1, 3], 0.5).Value, 1e-13);
        Assert.Equal(Math.Sqrt(256.0 / 19), WeightedMean.Power([2, 8], [1, 3], -2).Value, 1e-13);
    }

    [Fact]
    public void Of_NoWeights_CountsAllAlike()
    {
        Assert.Equal(5, WeightedMean.Of([2, 8]).Value);
        Assert.Equal(4, WeightedMean.Of([2, 8], default, MeanKind.Geometric).Value, 1e-14);
    }

    [Theory]
    [InlineData(MeanKind.Arithmetic)]
    [InlineData(MeanKind.Geometric)]
    [InlineData(MeanKind.Harmonic)]
    public void Of_MissingScores_ScalesTheWeightsOverTheRest(MeanKind kind)
    {
        Assert.Equal(WeightedMean.Of([2, 8], [1, 3], kind).Value, WeightedMean.Of([2, double.NaN, 8], [1, 40, 3], kind).Value);
        Assert.Equal(NotComputable.NoData, WeightedMean.Of([double.NaN, double.NaN], [1, 1], kind).Reason);
        Assert.Equal(NotComputable.NoData, WeightedMean.Of([], default, kind).Reason);
        Assert.Equal(NotComputable.InvalidWeights, WeightedMean.Of([2, double.NaN], [0, 1], kind).Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Of_AScoreThatIsNotPositive_IsRefusedByGeometricAndHarmonicEvenAtWeightZero(double score)
    {
        Assert.Equal(NotComputable.NotPositive, WeightedMean.Of([score, 5], [0, 1], MeanKind.Geometric).Reason);
        Assert.Equal(NotComputable.NotPositive, WeightedMean.Of([score, 5], [0, 1], MeanKind.Harmonic).Reason);
        Assert.Equal(NotComputable.NotPositive, WeightedMean.Power([score, 5], [0, 1], 2).Reason);
        Assert.Equal(5, WeightedMean.Of([score, 5], [0, 1]).Value);
        Assert.Equal((score + 5) / 2, WeightedMean.Of([score, 5]).Value);
        Assert.Equal(-4, WeightedMean.Of([-3, -5]).Value);
        Assert.Equal(0, WeightedMean.Of([0, 0]).Value);
    }

    [Theory]
    [InlineData(MeanKind.Arithmetic)]
    [InlineData(MeanKind.Geometric)]
    [InlineData(MeanKind.Harmonic)]
    public void Of_AnInfiniteScore_IsOutOfRange(MeanKind kind)
    {
        Assert.Equal(NotComputable.OutOfRange, WeightedMean.Of([1, double.PositiveInfinity], default, kind).Reason);
        Assert.Equal(NotComputable.OutOfRange, WeightedMean.Of([1, double.NegativeInfinity], default, kind).Reason);
    }

    [Fact]
    public void Of_WeightsThatAreNone_SaysWhy()
    {
        Assert.Equal(NotComputable.InvalidWeights, WeightedMean.Of([1, 2], [1, -1]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, WeightedMean.Of([1, 2], [1, double.NaN]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, WeightedMean.Of([1, 2], [0, 0]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, WeightedMean.Of([1, 2], [1, double.PositiveInfinity]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, WeightedMean.Of([0.1, 0.2], [1.7e308, 1.7e308]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, WeightedMean.Of([1, double.NaN], [1, -1]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, WeightedMean.Of([1, 2], [1]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, WeightedMean.Of([1], [1, 2]).Reason);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(400)]
    [InlineData(-400)]
    public void Power_OfAnExponentTooFarForNumbers_IsOutOfRange(double exponent)
    {
        Assert.Equal(NotComputable.OutOfRange, WeightedMean.Power([0.01, 0.02], default, exponent).Reason);
        Assert.Equal(NotComputable.OutOfRange, WeightedMean.Power([100, 200], default, exponent).Reason);
    }

    [Fact]
    public void Of_SumsTooLargeForNumbers_AreOutOfRange()
    {
        Assert.Equal(NotComputable.OutOfRange, WeightedMean.Of([1.7e308, 1.7e308]).Reason);
        Assert.Equal(NotComputable.OutOfRange, WeightedMean.Of([1e-320, 1e-320], default, MeanKind.Harmonic).Reason);
    }

    [Fact]
    public void Draws_Always_OrderTheMeansAndKeepThemInside()
    {
        var draws = new Draws(761);
        for (var round = 0; round < 400; round++)
        {
            var n = draws.Whole(1, 9);
            double[] x = draws.Many(n, 0.01, 100), w = draws.Many(n, 0.01, 5);
            double[] means =
            [
                WeightedMean.Of(x, w, MeanKind.Harmonic).Value, WeightedMean.Of(x, w, MeanKind.Geometric).Value,
                WeightedMean.Power(x, w, 0.5).Value, WeightedMean.Of(x, w).Value, WeightedMean.Power(x, w, 3).Value,
            ];
            for (var i = 1; i < means.Length; i++)
            {
                Assert.True(means[i - 1] <= means[i] * (1 + 1e-12));
            }

            Assert.All(means, mean => Assert.InRange(mean, x.Min() * (1 - 1e-12), x.Max() * (1 + 1e-12)));
            var order = draws.Order(n);
            foreach (var kind in Enum.GetValues<MeanKind>())
            {
                var other = WeightedMean.Of(order.Select(i => x[i] * 8).ToArray(), order.Select(i => w[i] * 5).ToArray(), kind).Value;
                Assert.Equal(WeightedMean.Of(x, w, kind).Value * 8, other, 1e-9);
            }
        }
    }
}
