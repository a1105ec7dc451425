using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

public sealed class RankingTests
{
    [Fact]
    public void Of_TiesAndMissing_SharesPlacesAndLeavesGaps()
    {
        double[] x = [5, double.NaN, 9, 5, 1, 5];
        Assert.Equal([2, null, 1, 2, 5, 2], Ranking.Of(x));
        Assert.Equal([3, null, 1, 3, 5, 3], Ranking.Of(x, ties: RankTies.Average));
        Assert.Equal([2, null, 5, 2, 1, 2], Ranking.Of(x, highestFirst: false));
        Assert.Equal([3, null, 5, 3, 1, 3], Ranking.Of(x, highestFirst: false, RankTies.Average));
        Assert.Equal([1.5, 1.5], Ranking.Of([4, 4], ties: RankTies.Average));
    }

    [Fact]
    public void Of_ValuesThatOnlyRoundingTellsApart_AreTied() => Assert.Equal([1, 1, 3], Ranking.Of([0.1, 0.1 + 1e-16 + 1e-17, 0.1 - 1e-9]));

    [Fact]
    public void Of_NothingOrOneOrInfinities_Ranks()
    {
        Assert.Empty(Ranking.Of([]));
        Assert.Equal([1], Ranking.Of([3]));
        Assert.Equal([2, 1, 3], Ranking.Of([0, double.PositiveInfinity, double.NegativeInfinity]));
    }

    [Fact]
    public void Draws_Always_CountThoseAheadAndIgnoreRisingTransforms()
    {
        var draws = new Draws(811);
        for (var round = 0; round < 300; round++)
        {
            double[] x = [.. Enumerable.Range(0, draws.Whole(1, 25)).Select(_ => (double)draws.Whole(-9, 9))];
            var ranks = Ranking.Of(x);
            var averages = Ranking.Of(x, ties: RankTies.Average);
            for (var i = 0; i < x.Length; i++)
            {
                Assert.Equal(1 + x.Count(other => other > x[i]), ranks[i]);
                Assert.Equal(ranks[i] + ((x.Count(other => other == x[i]) - 1) / 2.0), averages[i]);
            }

            Assert.Equal(x.Length * (x.Length + 1) / 2.0, averages.Sum(rank => rank!.Value));
            Assert.Equal(ranks, Ranking.Of(x.Select(v => Math.Exp(v) - 4).ToArray()));
            Assert.Equal(ranks, Ranking.Of(x.Select(v => -v).ToArray(), highestFirst: false));
            var order = draws.Order(x.Length);
            Assert.Equal(order.Select(i => ranks[i]), Ranking.Of(order.Select(i => x[i]).ToArray()));
        }
    }
}
