using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Concentration;
using Xunit;

namespace Dashboard.Tests.Statistics.Concentration;

public sealed class HerfindahlTests
{
    [Fact]
    public void Of_TenAndFiveWithTwoSilentSources_KeepsTheTwoNormalisationsApart()
    {
        // By hand: shares 2/3 and 1/3, H = 5/9; N = 2: (5/9 - 1/2)/(1/2) = 1/9; N = 4: (5/9 - 1/4)/(3/4) = 11/27; unbiased (15 × 5/9 - 1)/14 = 11/21.
        var found = Herfindahl.Of([10, 5, 0, 0]).Value;
        Assert.Equal(5.0 / 9, found.Index, 1e-14);
        Assert.Equal(50_000.0 / 9, found.Points, 1e-10);
        Assert.Equal(1.8, found.EffectiveNumber, 1e-14);
        Assert.Equal(1.0 / 9, found.NormalisedActive, 1e-14);
        Assert.Equal(11.0 / 27, found.NormalisedListed, 1e-14);
        Assert.Equal(11.0 / 21, found.Unbiased.Value, 1e-14);
        Assert.Equal(1, found.TopFour);

        // exp of -(2/3 ln 2/3 + 1/3 ln 1/3) = 3 / 2^(2/3).
        Assert.Equal(3 / Math.Pow(2, 2.0 / 3), found.ExpEntropy, 1e-14);
        Assert.Equal((2, 4, 15.0), (found.Active, found.Listed, found.Total));
    }

    [Fact]
    public void Of_OneDispatchDesk_IsOneWhateverIsListed()
    {
        var alone = Herfindahl.Of([40]).Value;
        Assert.Equal((1, 1, 1), (alone.Index, alone.NormalisedActive, alone.NormalisedListed));
        var listed = Herfindahl.Of([0, 40, 0]).Value;
        Assert.Equal((1, 1, 1), (listed.Index, listed.NormalisedActive, listed.NormalisedListed));
        Assert.Equal((1, 1, 1.0), (listed.EffectiveNumber, listed.ExpEntropy, listed.Unbiased.Value));
    }

    [Fact]
    public void TopFour_OfSixSourcesInAnyOrder_TakesTheFourLargest()
    {
        // By hand: 30 + 25 + 20 + 12 of 100.
        Assert.Equal(0.87, Herfindahl.Of([5, 12, 30, 8, 20, 25]).Value.TopFour, 1e-14);
        Assert.Equal(0.87, Herfindahl.Of([30, 25, 20, 12, 8, 5]).Value.TopFour, 1e-14);
        Assert.Equal(0.8, Herfindahl.Of([20, 20, 20, 20, 20]).Value.TopFour, 1e-14);
    }

    [Fact]
    public void Of_NothingSent_HasNoDataAndIsNotZero()
    {
        Assert.Equal(NotComputable.NoData, Herfindahl.Of([]).Reason);
        Assert.Equal(NotComputable.NoData, Herfindahl.Of([0, 0]).Reason);
        Assert.Equal(NotComputable.NoData, Herfindahl.Of([0, 0], Herfindahl.LeastTotal).Reason);
    }

    [Theory]
    [InlineData(double.NaN, NotComputable.NoData)]
    [InlineData(-1, NotComputable.NegativeCount)]
    [InlineData(double.NegativeInfinity, NotComputable.NegativeCount)]
    [InlineData(double.PositiveInfinity, NotComputable.OutOfRange)]
    [InlineData(1.7e308, NotComputable.OutOfRange)]
    public void Of_ACountThatIsNone_SaysWhy(double count, NotComputable reason) => Assert.Equal(reason, Herfindahl.Of([1.7e308, count]).Reason);

    [Fact]
    public void Of_ATotalUnderTheLeast_HasTooFewEvents()
    {
        Assert.Equal(30, Herfindahl.LeastTotal);
        Assert.Equal(NotComputable.TooFewEvents, Herfindahl.Of([20, 9], Herfindahl.LeastTotal).Reason);
        Assert.True(Herfindahl.Of([20, 10], Herfindahl.LeastTotal).Exists);
        Assert.True(Herfindahl.Of([20, 9]).Exists);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0.5, false)]
    [InlineData(1.5, true)]
    public void Unbiased_UpToOneTask_IsNotComputable(double total, bool exists) =>
        Assert.Equal(exists ? null : NotComputable.TooFewEvents, Herfindahl.Of([total]).Value.Unbiased.Reason);

    [Fact]
    public void Unbiased_WhenTasksSpreadMoreEvenlyThanChance_IsBelowZero()
    {
        // By hand: H = 1/4, (4 × 1/4 - 1)/3 = 0; H = 1/2, (2 × 1/2 - 1)/1 = 0; five over two: H = 13/25, (13/5 - 1)/4 = 0.4.
        Assert.Equal(0, Herfindahl.Of([1, 1, 1, 1]).Value.Unbiased.Value, 1e-14);
        Assert.Equal(0.4, Herfindahl.Of([3, 2]).Value.Unbiased.Value, 1e-14);

        // 0.5 each of three: H = 1/3, (1.5/3 - 1)/0.5 = -1.
        Assert.Equal(-1, Herfindahl.Of([0.5, 0.5, 0.5]).Value.Unbiased.Value, 1e-14);
    }

    [Fact]
    public void Draws_Always_StayInBoundsAndReadAlike()
    {
        var draws = new Draws(701);
        for (var round = 0; round < 400; round++)
        {
            var n = draws.Whole(1, 12);
            double[] counts = [draws.Whole(1, 50), .. Enumerable.Range(1, n).Select(_ => (double)draws.Whole(0, 50))];
            var found = Herfindahl.Of(counts).Value;
            Assert.InRange(found.Index, (1.0 / found.Active) - 1e-12, 1);
            Assert.InRange(found.NormalisedActive, 0, 1);
            Assert.InRange(found.NormalisedListed, found.NormalisedActive - 1e-12, 1);
            Assert.InRange(found.EffectiveNumber, 1, found.Active + 1e-9);
            Assert.InRange(found.ExpEntropy, found.EffectiveNumber - 1e-9, found.Active + 1e-9);
            Assert.InRange(found.TopFour, Math.Min(1, 4.0 / found.Active) - 1e-12, 1);
            if (found.Unbiased.TryGet(out var unbiased))
            {
                // H = unbiased + (1 - unbiased)/total: what METHODS says chance adds.
                Assert.Equal(found.Index, unbiased + ((1 - unbiased) / found.Total), 1e-12);
            }

            var order = draws.Order(counts.Length);
            var scale = draws.Between(2, 9);
            var other = Herfindahl.Of(order.Select(i => counts[i] * scale).ToArray()).Value;
            Assert.Equal(found.Index, other.Index, 1e-12);
            Assert.Equal(found.ExpEntropy, other.ExpEntropy, 1e-9);
            Assert.Equal(found.TopFour, other.TopFour, 1e-12);
            Assert.Equal(found.NormalisedListed, other.NormalisedListed, 1e-12);
            Assert.Equal(found.NormalisedActive, other.NormalisedActive, 1e-12);
        }
    }

    [Fact]
    public void Draws_WhenTheLargestTakesFromASmaller_ConcentrateMore()
    {
        var draws = new Draws(702);
        for (var round = 0; round < 300; round++)
        {
            double[] counts = [draws.Whole(30, 60), .. draws.Many(4, 5, 30)];
            double[] moved = [counts[0] + 4, counts[1] - 4, .. counts[2..]];
            Assert.True(Herfindahl.Of(moved).Value.Index > Herfindahl.Of(counts).Value.Index);
        }
    }

    [Fact]
    public void Normalised_OfEqualSources_IsNeverBelowZero()
    {
        for (var n = 2; n <= 60; n++)
        {
            var equal = Herfindahl.Of(Enumerable.Repeat(7.0, n).ToArray()).Value;
            Assert.InRange(equal.NormalisedActive, 0, 1e-14);
            Assert.InRange(equal.NormalisedListed, 0, 1e-14);
        }
    }
}
