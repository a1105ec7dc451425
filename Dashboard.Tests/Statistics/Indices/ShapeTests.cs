using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

public sealed class ShapeTests
{
    // By hand for 0, 0, 0, 4: mean 1, s² = (3 + 9)/3 = 4; Σz³ = (27 - 3)/8 = 3, Σz⁴ = (81 + 3)/16 = 5.25;
    // skewness 4/(3·2)·3 = 2; kurtosis 4·5/(3·2·1)·5.25 - 3·9/(2·1) = 17.5 - 13.5 = 4.
    [Fact]
    public void Of_ThreeZerosAndAFour_FollowsTheSpreadsheet()
    {
        var found = Shape.Of([0, 4, double.NaN, 0, 0]).Value;
        Assert.Equal(2, found.Skewness, 1e-13);
        Assert.Equal(4, found.Kurtosis, 1e-13);
    }

    [Theory]
    [InlineData(2.0001, 3.5001, true)]
    [InlineData(-2.0001, 3.5001, true)]
    [InlineData(2, 9, false)]
    [InlineData(-2, 9, false)]
    [InlineData(9, 3.5, false)]
    [InlineData(9, 3, false)]
    public void HasOutliers_NeedsBothOverTheirLimits(double skewness, double kurtosis, bool outliers) =>
        Assert.Equal(outliers, new Shape(skewness, kurtosis).HasOutliers);

    [Fact]
    public void Of_WhatHasNoShape_SaysWhy()
    {
        Assert.Equal(NotComputable.NoData, Shape.Of([]).Reason);
        Assert.Equal(NotComputable.NoData, Shape.Of([double.NaN]).Reason);
        Assert.Equal(NotComputable.TooFewPoints, Shape.Of([1, 2, 3]).Reason);
        Assert.Equal(NotComputable.AllEqual, Shape.Of([7, 7, 7, 7]).Reason);
        Assert.Equal(NotComputable.OutOfRange, Shape.Of([1, 2, 3, double.PositiveInfinity]).Reason);
    }

    [Fact]
    public void Draws_ShiftedScaledAndMirrored_KeepTheirShape()
    {
        var draws = new Draws(771);
        for (var round = 0; round < 300; round++)
        {
            var x = draws.Many(draws.Whole(4, 30), -5, 5).Select(v => v * v * v).ToArray();
            var found = Shape.Of(x).Value;
            var order = draws.Order(x.Length);
            var other = Shape.Of(order.Select(i => 100 - (3 * x[i])).ToArray()).Value;
            Assert.Equal(-found.Skewness, other.Skewness, 1e-9);
            Assert.Equal(found.Kurtosis, other.Kurtosis, 1e-9);
        }
    }
}
