using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Weights;

public sealed class IndicatorWeightsTests
{
    [Fact]
    public void Given_Weights_AreScaledToSumToOne()
    {
        Assert.Equal([0.25, 0, 0.75], IndicatorWeights.Given([1, 0, 3]).Value);
        Assert.Equal([1], IndicatorWeights.Given([1e-300]).Value);
    }

    [Fact]
    public void Given_WhatAreNoWeights_IsRefused()
    {
        foreach (var weights in new double[][] { [], [0, 0], [1, -1], [3, -1], [1, double.NaN], [1, double.PositiveInfinity], [1.7e308, 1.7e308] })
        {
            Assert.Equal(NotComputable.InvalidWeights, IndicatorWeights.Given(weights).Reason);
        }
    }

    [Fact]
    public void Equal_ForACount_GivesEachTheSame()
    {
        Assert.Equal([0.25, 0.25, 0.25, 0.25], IndicatorWeights.Equal(4));
        Assert.Equal([1], IndicatorWeights.Equal(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => IndicatorWeights.Equal(0));
    }
}
