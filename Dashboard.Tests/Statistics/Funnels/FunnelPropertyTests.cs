using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Funnels;
using Xunit;

namespace Dashboard.Tests.Statistics.Funnels;

public sealed class FunnelPropertyTests
{
    // A count whose own limit is exactly what is expected is inside; a hair farther it is not.
    [Theory]
    [InlineData(4)]
    [InlineData(9.5)]
    [InlineData(25)]
    public void Rate_AtALimit_IsInside(double count)
    {
        var own = RateFunnel.OfRatios([count], [1]).Value.Points[0].Limits;
        Assert.Equal(FunnelSignal.LowWarning, RateFunnel.SignalOf(count, own.HighControl).Value);
        Assert.Equal(FunnelSignal.LowControl, RateFunnel.SignalOf(count, Math.BitIncrement(own.HighControl)).Value);
        Assert.Equal(FunnelSignal.NotSignificant, RateFunnel.SignalOf(count, own.HighWarning).Value);
        Assert.Equal(FunnelSignal.LowWarning, RateFunnel.SignalOf(count, Math.BitIncrement(own.HighWarning)).Value);
        Assert.Equal(FunnelSignal.NotSignificant, RateFunnel.SignalOf(count, own.LowWarning).Value);
        Assert.Equal(FunnelSignal.HighWarning, RateFunnel.SignalOf(count, Math.BitDecrement(own.LowWarning)).Value);
        Assert.Equal(FunnelSignal.HighWarning, RateFunnel.SignalOf(count, own.LowControl).Value);
        Assert.Equal(FunnelSignal.HighControl, RateFunnel.SignalOf(count, Math.BitDecrement(own.LowControl)).Value);
    }

    // By hand: no event is rarer than 1 in 1,000 from ln 1000 = 6.908 expected, than 1 in 40 from ln 40 = 3.689.
    [Theory]
    [InlineData(0, 6.91, FunnelSignal.LowControl)]
    [InlineData(0, 6.9, FunnelSignal.LowWarning)]
    [InlineData(0, 3.69, FunnelSignal.LowWarning)]
    [InlineData(0, 3.68, FunnelSignal.NotSignificant)]
    [InlineData(0, 0, FunnelSignal.NotSignificant)]
    [InlineData(3, 0, FunnelSignal.HighControl)]
    public void Rate_OfNothing_IsJudged(double count, double expected, FunnelSignal signal) => Assert.Equal(signal, RateFunnel.SignalOf(count, expected).Value);

    [Fact]
    public void Funnel_OfAnAreaWithoutPeople_LeavesItOut()
    {
        var funnel = ProportionFunnel.Of([0, 3, 4], [0, 10, 10]).Value;
        Assert.Equal((2, 1, 35.0), (funnel.Points.Length, funnel.Excluded, funnel.Baseline));
        Assert.Equal((1, 1), (RateFunnel.Of([0, 3], [0, 10]).Value.Points.Length, RateFunnel.Of([0, 3], [0, 10]).Value.Excluded));
    }

    [Fact]
    public void Funnels_InAnyOrderAndWithUnknownAreas_SayTheSame()
    {
        var random = new Draws(41);
        for (var round = 0; round < 300; round++)
        {
            var count = random.Whole(2, 25);
            double[] sizes = [.. Enumerable.Range(0, count).Select(_ => (double)random.Whole(1, 90))];
            double[] counts = [.. sizes.Select(size => (double)random.Whole(0, (int)size))];
            var form = (ProportionLimitForm)random.Whole(0, 1);
            var order = random.Order(count);
            double[] shuffledCounts = [double.NaN, .. order.Select(place => counts[place])], shuffledSizes = [5, .. order.Select(place => sizes[place])];
            Same(ProportionFunnel.Of(counts, sizes, form).Value, ProportionFunnel.Of(shuffledCounts, shuffledSizes, form).Value, order);
            Same(RateFunnel.Of(counts, sizes).Value, RateFunnel.Of(shuffledCounts, shuffledSizes).Value, order);
            Same(RateFunnel.OfRatios(counts, sizes).Value, RateFunnel.OfRatios(shuffledCounts, shuffledSizes).Value, order);
        }
    }

    [Fact]
    public void Proportions_OfTheRest_AreTheMirrorImage()
    {
        var random = new Draws(42);
        for (var round = 0; round < 300; round++)
        {
            double[] sizes = [.. Enumerable.Range(0, 12).Select(_ => (double)random.Whole(1, 400))];
            double[] counts = [.. sizes.Select(size => (double)random.Whole(0, (int)size))];
            var form = (ProportionLimitForm)random.Whole(0, 1);
            Funnel part = ProportionFunnel.Of(counts, sizes, form).Value, rest = ProportionFunnel.Of(counts.Select((count, i) => sizes[i] - count).ToArray(), sizes, form).Value;
            Assert.Equal(100 - part.Baseline, rest.Baseline, 1e-10);
            for (var i = 0; i < 12; i++)
            {
                Assert.Equal(Opposite(part.Points[i].Signal), rest.Points[i].Signal);
                Assert.Equal(100 - part.Points[i].Limits.LowControl, rest.Points[i].Limits.HighControl, 1e-9);
                Assert.Equal(100 - part.Points[i].Limits.LowWarning, rest.Points[i].Limits.HighWarning, 1e-9);
                Assert.Equal(part.Points[i].PValue, rest.Points[i].PValue, 1e-9);
            }
        }
    }

    // They are their own baseline, in whatever sizes they come.
    [Fact]
    public void Funnel_OfEqualOrSingleAreas_FlagsNone()
    {
        var random = new Draws(43);
        for (var round = 0; round < 300; round++)
        {
            double part = random.Whole(0, 30), whole = part + random.Whole(round % 2, 40) + (part == 0 ? 1 : 0);
            double[] times = [.. Enumerable.Range(0, random.Whole(1, 9)).Select(_ => (double)random.Whole(1, 50))];
            double[] counts = [.. times.Select(time => time * part)], sizes = [.. times.Select(time => time * whole)];
            var funnels = new[] { ProportionFunnel.Of(counts, sizes), ProportionFunnel.Of(counts, sizes, ProportionLimitForm.NormalAroundBaseline), RateFunnel.Of(counts, sizes) };
            Assert.All(funnels, funnel => Assert.All(funnel.Value.Points, point => Assert.Equal(FunnelSignal.NotSignificant, point.Signal)));
        }
    }

    private static void Same(Funnel funnel, Funnel shuffled, int[] order)
    {
        Assert.Equal(funnel.Baseline, shuffled.Baseline);
        Assert.Equal(funnel.Excluded + 1, shuffled.Excluded);
        Assert.Equal(order.Select(place => funnel.Points[place]), shuffled.Points);
    }

    private static FunnelSignal Opposite(FunnelSignal signal) => signal switch
    {
        FunnelSignal.LowControl => FunnelSignal.HighControl,
        FunnelSignal.LowWarning => FunnelSignal.HighWarning,
        FunnelSignal.HighControl => FunnelSignal.LowControl,
        FunnelSignal.HighWarning => FunnelSignal.LowWarning,
        var same => same,
    };
}
