using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Statistics.Intervals;

public sealed class QuantilesTests
{
    [Theory]
    [InlineData(0, 4, 0)]
    [InlineData(1, 4, double.PositiveInfinity)]
    [InlineData(0.3, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(0.975, 2, 7.377758908227871)]
    [InlineData(1e-10, 2, 2.0000000001e-10)]
    [InlineData(1e-300, 4, 2.8284271247461903e-150)]
    public void ChiSquare_AtItsEnds_IsGuarded(double p, double degrees, double expected) =>
        Assert.Equal(expected, Quantiles.ChiSquare(p, degrees), double.IsInfinity(expected) ? 0 : expected * 1e-12);

    [Fact]
    public void ChiSquare_OfTwoDegrees_IsItsClosedForm()
    {
        foreach (var p in new[] { 1e-12, 1e-6, 0.01, 0.3, 0.4999, 0.5, 0.7, 0.999999, 1 - 1e-12 })
        {
            // The logarithm loses digits near one, its series does not.
            var expected = p < 1e-5 ? 2 * p * (1 + (p / 2) + (p * p / 3)) : -2 * Math.Log(1 - p);
            Assert.Equal(expected, Quantiles.ChiSquare(p, 2), expected * 1e-12);
        }
    }

    [Theory]
    [InlineData(0.3, 0.2)]
    [InlineData(0.025, 0.7)]
    [InlineData(0.975, 19.99999)]
    [InlineData(0.999, 40_002)]
    [InlineData(0.001, 40_002)]
    public void ChiSquare_OfAnyDegrees_InvertsItsDistribution(double p, double degrees)
    {
        var x = Quantiles.ChiSquare(p, degrees);
        Assert.Equal(p, MathNet.Numerics.SpecialFunctions.GammaLowerRegularized(degrees / 2, x / 2), 1e-11);
    }

    [Fact]
    public void StudentT_OfOneAndTwoDegrees_IsItsClosedForm()
    {
        foreach (var p in new[] { 1e-12, 1e-4, 0.2, 0.5, 0.6, 0.975, 0.9995 })
        {
            // Minus the cotangent: the tangent of (p - 1/2) pi loses digits in the tails.
            var cauchy = p == 0.5 ? 0 : -1 / Math.Tan(Math.PI * p);
            Assert.Equal(cauchy, Quantiles.StudentT(p, 1), Math.Max(1e-15, Math.Abs(cauchy) * 1e-10));
            var two = ((2 * p) - 1) / Math.Sqrt(2 * p * (1 - p));
            Assert.Equal(two, Quantiles.StudentT(p, 2), Math.Max(1e-15, Math.Abs(two) * 1e-12));
        }
    }

    [Theory]
    [InlineData(0, 3, double.NegativeInfinity)]
    [InlineData(1, 3, double.PositiveInfinity)]
    [InlineData(0.5, 3, 0)]
    public void StudentT_AtItsEnds_IsGuarded(double p, double degrees, double expected) => Assert.Equal(expected, Quantiles.StudentT(p, degrees));

    [Fact]
    public void StudentT_OfManyDegrees_IsNormal()
    {
        Assert.Equal(Quantiles.Normal(0.975), Quantiles.StudentT(0.975, double.PositiveInfinity));
        Assert.Equal(1.9599663569614, Quantiles.StudentT(0.975, 1_000_000), 1e-9);
    }

    [Fact]
    public void StudentT_OfTheOtherTail_IsTheMirrorImage() => Assert.Equal(-Quantiles.StudentT(0.975, 7), Quantiles.StudentT(0.025, 7), 1e-12);

    [Fact]
    public void Normal_OfTheConfidences_IsWhatTheLevelsHold()
    {
        Assert.Equal(ConfidenceLevel.Usual.Z, Quantiles.Normal(0.975), 1e-14);
        Assert.Equal(ConfidenceLevel.Control.Z, Quantiles.Normal(0.999), 1e-14);
        Assert.Equal(1.6448536269514722, ConfidenceLevel.Of(0.9).Value.Z, 1e-14);
        Assert.Equal(0.05, ConfidenceLevel.Of(90).Value.Tail, 1e-15);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Quantile_OfNoProbability_IsRefused(double p)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Normal(p));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.ChiSquare(p, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.StudentT(p, 1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Quantile_OfNoDegrees_IsRefused(double degrees)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.ChiSquare(0.5, degrees));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.StudentT(0.4, degrees));
    }

    [Fact]
    public void Quantile_OfZeroOrEndlessDegrees_IsRefusedWhereItMeansNothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.StudentT(0.4, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.ChiSquare(0.4, double.PositiveInfinity));
    }
}
