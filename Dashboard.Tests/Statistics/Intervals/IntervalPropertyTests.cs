using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Statistics.Intervals;

public sealed class IntervalPropertyTests
{
    private const int Rounds = 400;

    [Fact]
    public void Intervals_HoldTheirValueAndWidenWithConfidence()
    {
        var random = new Draws(1);
        for (var round = 0; round < Rounds; round++)
        {
            var less = random.Between(0.9, 0.99);
            var more = random.Between(less + 0.001, 0.9999);
            double n = random.Whole(1, 400), x = random.Whole(0, 2) == 0 ? random.Between(0, n) : random.Whole(0, (int)n);
            double[] values = random.Many(random.Whole(2, 12), -50, 50);
            Nested(ProportionInterval.Of(x, n, less, 100), ProportionInterval.Of(x, n, more, 100));
            Nested(RateInterval.Of(x, n, less, 1000), RateInterval.Of(x, n, more, 1000));
            Nested(MeanInterval.Of(values, less), MeanInterval.Of(values, more));
            Nested(StandardisedRate.Of([x, 10, 3], [n, 90, 40], [2, 3, 5], less), StandardisedRate.Of([x, 10, 3], [n, 90, 40], [2, 3, 5], more));
            long[] counts = [.. Enumerable.Range(0, 30).Select(_ => (long)random.Whole(0, 20))];
            double[] buckets = [.. Enumerable.Range(1, 30).Select(i => (double)i)];
            var share = random.Between(0.2, 0.8);
            Nested(PercentileInterval.Of(buckets, counts, share, less), PercentileInterval.Of(buckets, counts, share, more));
        }
    }

    [Fact]
    public void Intervals_WithTwiceTheCases_GetNarrower()
    {
        var random = new Draws(2);
        for (var round = 0; round < Rounds; round++)
        {
            double n = random.Whole(1, 900), x = random.Whole(0, (int)n);
            var level = random.Between(0.9, 0.999);
            Narrower(ProportionInterval.Of(x, n, level), ProportionInterval.Of(2 * x, 2 * n, level));
            Narrower(RateInterval.Of(x, n, level), RateInterval.Of(2 * x, 2 * n, level));
            Narrower(StandardisedRate.Of([x, 11], [n, 80], [1, 4], level), StandardisedRate.Of([2 * x, 22], [2 * n, 160], [1, 4], level));
            double[] values = random.Many(random.Whole(2, 12), -50, 50);
            Narrower(MeanInterval.Of(values, level), MeanInterval.Of([.. values, .. values], level));
        }
    }

    [Fact]
    public void Proportion_OfTheRest_IsTheMirrorImage()
    {
        var random = new Draws(3);
        for (var round = 0; round < Rounds; round++)
        {
            double n = random.Whole(1, 2000), x = random.Whole(0, (int)n);
            var level = random.Between(0.9, 0.9999);
            Interval part = ProportionInterval.Of(x, n, level).Value.Interval.Value, rest = ProportionInterval.Of(n - x, n, level).Value.Interval.Value;
            Assert.Equal(1 - part.Upper, rest.Lower, 1e-13);
            Assert.Equal(1 - part.Lower, rest.Upper, 1e-13);
        }
    }

    [Fact]
    public void Proportion_AtItsEnds_TouchesThemAtAnyConfidence()
    {
        var random = new Draws(4);
        for (var round = 0; round < 2000; round++)
        {
            double n = random.Whole(1, 100_000), level = random.Between(0.9, 1);
            Assert.Equal(0, ProportionInterval.Of(0, n, level, 100).Value.Lower);
            Assert.Equal(100, ProportionInterval.Of(n, n, level, 100).Value.Upper);
        }
    }

    [Fact]
    public void Mean_MovedStretchedAndTurned_FollowsItsValues()
    {
        var random = new Draws(5);
        for (var round = 0; round < Rounds; round++)
        {
            double[] values = random.Many(random.Whole(2, 20), -9, 9);
            double shift = random.Between(-500, 500), stretch = random.Between(0.01, 30);
            Interval plain = MeanInterval.Of(values).Value.Interval.Value, turned = MeanInterval.Of(values.Select(value => shift - (stretch * value)).ToArray()).Value.Interval.Value;
            Assert.Equal(shift - (stretch * plain.Upper), turned.Lower, 1e-9);
            Assert.Equal(shift - (stretch * plain.Lower), turned.Upper, 1e-9);
        }
    }

    // Through the distribution functions of MathNet, over shapes and tails. Near one half MathNet's incomplete beta function loses half of its digits.
    [Fact]
    public void Quantiles_InvertTheirDistributions()
    {
        var random = new Draws(6);
        for (var round = 0; round < Rounds; round++)
        {
            double p = random.Between(1e-6, 1 - 1e-6), degrees = Math.Exp(random.Between(0, 9));
            Assert.Equal(p, MathNet.Numerics.SpecialFunctions.GammaLowerRegularized(degrees / 2, Quantiles.ChiSquare(p, degrees) / 2), 1e-10);
            var tail = p < 0.5 ? Math.Min(p, 0.4) : Math.Max(p, 0.6);
            Assert.Equal(tail, MathNet.Numerics.Distributions.StudentT.CDF(0, 1, degrees, Quantiles.StudentT(tail, degrees)), 1e-10);
            Assert.Equal(0, 1 + (Quantiles.StudentT(1 - tail, degrees) / Quantiles.StudentT(tail, degrees)), 1e-8);
        }
    }

    private static void Nested(Computed<Estimate> less, Computed<Estimate> more)
    {
        Assert.Equal(less.Exists, more.Exists);
        if (less.Exists && more.Value.Interval.TryGet(out var outer))
        {
            var inner = less.Value.Interval.Value;
            Assert.Equal(less.Value.Value, more.Value.Value);
            Assert.True(outer.Lower <= inner.Lower && inner.Upper <= outer.Upper);
            Assert.True(inner.Lower <= less.Value.Value && less.Value.Value <= inner.Upper);
        }
    }

    private static void Narrower(Computed<Estimate> few, Computed<Estimate> many)
    {
        Assert.Equal(few.Exists, few.Exists && many.Exists);
        if (few.Exists)
        {
            Assert.True(many.Value.Interval.Value.Width < few.Value.Interval.Value.Width);
        }
    }
}
