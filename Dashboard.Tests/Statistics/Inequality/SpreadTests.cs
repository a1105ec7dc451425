using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Inequality;
using Xunit;

namespace Dashboard.Tests.Statistics.Inequality;

public sealed class SpreadTests
{
    [Fact]
    public void Measures_OfUnequalUnits_WeighByPeople()
    {
        Assert.Equal(1.5270710165864032, Spread.Variation(UnequalUnits.Means, UnequalUnits.People).Value, 1e-13);
        Assert.Equal(0.5387096774193548, Spread.Hoover(UnequalUnits.Means, UnequalUnits.People).Value, 1e-13);
        Assert.Equal(0.41394971849781503, Spread.Atkinson(UnequalUnits.Means, 0.5, UnequalUnits.People).Value, 1e-13);
        Assert.Equal(0.7013002910412306, Spread.Atkinson(UnequalUnits.Means, 1, UnequalUnits.People).Value, 1e-13);
        Assert.Equal(0.8782714546561169, Spread.Atkinson(UnequalUnits.Means, 2, UnequalUnits.People).Value, 1e-13);
    }

    [Fact]
    public void Variation_OfThePopulation_IsNotTheSamples()
    {
        // By hand: mean 5, squared distances 9 + 9 = 18; √(18/2)/5 = 0.6 and √(18/1)/5.
        Assert.Equal(0.6, Spread.Variation([2, 8]).Value, 1e-14);
        Assert.Equal(Math.Sqrt(18) / 5, Spread.SampleVariation([2, 8]).Value, 1e-14);
        Assert.Equal(1.0393342965618177, Spread.SampleVariation([10, 20, 40, 5, 0.5]).Value, 1e-13);
    }

    [Fact]
    public void Measures_OfOneUnit_AreZeroAndTheSampleHasNone()
    {
        Assert.Equal(0, Spread.Variation([4]).Value);
        Assert.Equal(0, Spread.Hoover([4]).Value);
        Assert.Equal(0, Spread.Atkinson([4], 0.5).Value);
        Assert.Equal(NotComputable.TooFewPoints, Spread.SampleVariation([4]).Reason);
        Assert.Equal(NotComputable.NoData, Spread.SampleVariation([]).Reason);
        Assert.Equal(NotComputable.OutOfRange, Spread.SampleVariation([4, -1]).Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Atkinson_OfAnAversionThatIsNone_IsOutOfRange(double aversion) =>
        Assert.Equal(NotComputable.OutOfRange, Spread.Atkinson([1, 2], aversion).Reason);

    [Fact]
    public void Atkinson_WithAZero_IsOneFromAversionOneOn()
    {
        Assert.Equal(1, Spread.Atkinson([0, 3], 1).Value);
        Assert.Equal(1, Spread.Atkinson([0, 3], 2).Value);

        // By hand at ε = ½: 1 - [½ √(3/1.5)]² = 1 - ½.
        Assert.Equal(0.5, Spread.Atkinson([0, 3], 0.5).Value, 1e-14);
    }

    [Fact]
    public void Draws_Always_StayInBoundsInAnyOrderAndUnit()
    {
        var draws = new Draws(721);
        for (var round = 0; round < 300; round++)
        {
            var n = draws.Whole(1, 9);
            double[] y = draws.Many(n, 0.01, 100), p = draws.Many(n, 0.1, 20);
            double variation = Spread.Variation(y, p).Value, hoover = Spread.Hoover(y, p).Value;
            var least = p.Min() / p.Sum();
            Assert.InRange(variation, 0, Math.Sqrt((1 - least) / least) + 1e-12);
            Assert.InRange(hoover, 0, 1 - least);
            Assert.InRange(Gini.Of(y, p).Value.Value, hoover - 1e-12, 1);
            var order = draws.Order(n);
            var scale = draws.Between(0.01, 50);
            double[] otherY = [.. order.Select(i => y[i] * scale)], otherP = [.. order.Select(i => p[i] * 3)];
            Assert.Equal(variation, Spread.Variation(otherY, otherP).Value, 1e-11);
            Assert.Equal(hoover, Spread.Hoover(otherY, otherP).Value, 1e-12);
            var before = 0.0;
            foreach (var aversion in new[] { 0.25, 0.5, 1, 1.5, 3 })
            {
                var index = Spread.Atkinson(y, aversion, p).Value;
                Assert.InRange(index, before - 1e-12, 1);
                Assert.Equal(index, Spread.Atkinson(otherY, aversion, otherP).Value, 1e-12);
                before = index;
            }

            // Atkinson at ε = 1 and Theil L are the same statement: A = 1 - exp(-L).
            Assert.Equal(1 - Math.Exp(-Theil.Of(y, p).Value.L.Value.Total), Spread.Atkinson(y, 1, p).Value, 1e-12);
        }
    }
}
