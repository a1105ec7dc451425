using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Funnels;
using Xunit;

namespace Dashboard.Tests.Statistics.Funnels;

public sealed class BenjaminiHochbergTests
{
    // The example of the 1995 paper, section 3.2: four of fifteen at 5 %.
    private static readonly double[] Thrombolysis =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

    [Fact]
    public void Discoveries_OfThePaper_AreFour()
    {
        var found = BenjaminiHochberg.Of(Thrombolysis).Value;
        Assert.Equal(4, found.Flagged.Count(flagged => flagged));
        Assert.Equal(0.0095, found.Threshold);
        Assert.Equal((15, 0.05), (found.Tested, found.FalseShare));
        Assert.Equal(0.0095 * 15 / 4, found.Adjusted[3]!.Value, 1e-12);
        Assert.Equal(1, found.Adjusted[14]);
    }

    [Fact]
    public void Discoveries_InAnotherOrder_AreTheSame()
    {
        var order = Enumerable.Range(0, 15).Select(i => (i * 7) % 15).ToArray();
        var found = BenjaminiHochberg.Of(order.Select(i => Thrombolysis[i]).ToArray()).Value;
        Assert.Equal(order.Select(i => i < 4), found.Flagged);
    }

    [Fact]
    public void Discoveries_LiftASmallOneThatFailsAlone_WhenALaterOneCounts() =>
        Assert.Equal([true, true, true, true], BenjaminiHochberg.Of([0.04, 0.041, 0.042, 0.043]).Value.Flagged);

    [Fact]
    public void Discoveries_OfChanceOnly_AreNone()
    {
        var found = BenjaminiHochberg.Of([0.2, 0.5, 0.9]).Value;
        Assert.Null(found.Threshold);
        Assert.DoesNotContain(true, found.Flagged);
    }

    [Fact]
    public void Discoveries_OfTheUntested_ArePassedOver()
    {
        var found = BenjaminiHochberg.Of([double.NaN, 0.04, double.NaN]).Value;
        Assert.Equal(1, found.Tested);
        Assert.Equal([false, true, false], found.Flagged);
        Assert.Null(found.Adjusted[0]);
        Assert.Equal(0.04, found.Adjusted[1]);
    }

    [Fact]
    public void Discoveries_AtTheEdge_Count() => Assert.Equal([true], BenjaminiHochberg.Of([0.05]).Value.Flagged);

    [Fact]
    public void Discoveries_OfCertainty_Count() => Assert.Equal([true, false], BenjaminiHochberg.Of([0, 0.8]).Value.Flagged);

    [Fact]
    public void Discoveries_OfTheImpossible_SayWhy()
    {
        Assert.Equal(NotComputable.NoData, BenjaminiHochberg.Of([double.NaN]).Reason);
        Assert.Equal(NotComputable.OutOfRange, BenjaminiHochberg.Of([1.1]).Reason);
        Assert.Equal(NotComputable.OutOfRange, BenjaminiHochberg.Of([-0.1]).Reason);
        Assert.Equal(NotComputable.OutOfRange, BenjaminiHochberg.Of([0.5], 0).Reason);
        Assert.Equal(NotComputable.OutOfRange, BenjaminiHochberg.Of([0.5], 1).Reason);
        Assert.Equal(NotComputable.OutOfRange, BenjaminiHochberg.Of([0.5], double.NaN).Reason);
    }
}
