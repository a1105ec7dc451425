using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Comparison;

public sealed class RankSimulationTests
{
    // Twelve lopsided figures; ranks, their 95 % interval and how many of 2,000 draws were among the best and worst two.
    // Computed independently in python from the description of the method (every rank counted pair by pair, no sorting).
    [Theory]
    [InlineData(Polarity.HigherBetter, "12 7 12 1 1529|11 7 12 0 1131|10 6 12 2 660|9 5 12 4 338|8 4 11 7 147|7 3 11 26 78|6 2 10 64 50|5 2 10 164 25|4 1 9 369 18|3 1 9 783 8|2 1 8 1143 6|1 1 7 1437 10")]
    [InlineData(Polarity.LowerBetter, "1 1 6 1524 0|2 1 7 1168 1|3 1 8 617 1|4 1 8 324 3|5 2 9 160 11|6 2 10 78 20|7 3 10 35 50|8 3 11 36 141|9 4 12 20 366|10 4 12 16 734|11 5 12 11 1239|12 6 12 11 1434")]
    public void Ranks_OfLopsidedFigures_AreThoseOfASecondProgram(Polarity polarity, string expected)
    {
        var ranks = RankIntervals.Of([.. Enumerable.Range(0, 12).Select(Lopsided)], polarity).Value;
        Assert.Equal(expected, string.Join('|', ranks.Select(rank => $"{rank.Value.Rank} {rank.Value.Lower} {rank.Value.Upper} {Draws(rank.Value.BestFifth)} {Draws(rank.Value.WorstFifth)}")));
    }

    // Forty draws leave one out on either side: the second and the thirty-ninth stand.
    [Theory]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(80)]
    public void Simulation_OfFewDraws_LeavesOutOneInFortyOnEitherSide(int draws)
    {
        var normals = new FixedNormals();
        int[] first = [.. Enumerable.Range(0, draws).Select(_ => normals.Next() < normals.Next() ? 1 : 2).Order()];
        var ranks = RankSimulation.Run([new TwoPieceNormal(0, 1, 1), new TwoPieceNormal(0, 1, 1)], draws);
        Assert.Equal(new RankInterval(1, first[draws / 40], first[draws - 1 - (draws / 40)], first.Count(rank => rank == 1) / (double)draws, first.Count(rank => rank == 2) / (double)draws), ranks[0]);
    }

    [Fact]
    public void Simulation_OfRanksAllDifferent_CutsTheTailsBetweenNeighbours()
    {
        const int Count = 300, Draws = 80;
        TwoPieceNormal[] areas = [.. Enumerable.Range(0, Count).Select(i => new TwoPieceNormal(i / 100.0, 0.7, 1.3))];
        var normals = new FixedNormals();
        var seen = new List<int>[Count];
        for (var draw = 0; draw < Draws; draw++)
        {
            double[] drawn = [.. areas.Select(area => { var score = normals.Next(); return area.Middle + (score * (score < 0 ? 0.7 : 1.3)); })];
            for (var i = 0; i < Count; i++)
            {
                (seen[i] ??= []).Add(1 + drawn.Count(other => other < drawn[i]));
            }
        }

        var ranks = RankSimulation.Run(areas, Draws);
        for (var i = 0; i < Count; i++)
        {
            seen[i].Sort();
            Assert.Equal((i + 1, Math.Min(i + 1, seen[i][2]), Math.Max(i + 1, seen[i][77])), (ranks[i].Rank, ranks[i].Lower, ranks[i].Upper));
            Assert.Equal(seen[i].Count(rank => rank <= 60) / 80.0, ranks[i].BestFifth);
            Assert.Equal(seen[i].Count(rank => rank > 240) / 80.0, ranks[i].WorstFifth);
        }
    }

    [Fact]
    public void Ranks_OfManyNearlyEqualFigures_HoldTheRankOfTheFigureItself()
    {
        var random = new Statistics.Draws(20);
        for (var round = 0; round < 40; round++)
        {
            var count = random.Whole(2, 60);
            Computed<Estimate>[] figures = [.. random.Many(count, 0, 1).Select(value => Between(value, value - random.Between(0, 50), value + random.Between(0, 50)))];
            var ranks = RankIntervals.Of(figures, Polarity.LowerBetter).Value;
            Assert.All(ranks, rank => Assert.InRange(rank.Value.Rank, rank.Value.Lower, rank.Value.Upper));
            Assert.Equal(Enumerable.Range(1, count), ranks.Select(rank => rank.Value.Rank).Order());
            Assert.Equal(ranks, RankIntervals.Of(figures, Polarity.LowerBetter).Value);
        }

        var equal = RankIntervals.Of([.. Enumerable.Repeat(Between(5, 4, 6), 60)], Polarity.HigherBetter).Value;
        Assert.All(equal, rank => Assert.Equal((1, 1), (rank.Value.Rank, rank.Value.Lower)));
    }

    [Fact]
    public void Ranks_OfNothing_AreRefused() => Assert.Throws<ArgumentNullException>(() => RankIntervals.Of(null!, Polarity.HigherBetter));

    [Fact]
    public void Ranks_WithAnImpossibleConfidence_HaveNoInterval()
    {
        Computed<Estimate> odd = new Estimate(50, new Interval(40, 60), IntervalMethod.Wilson, 0.5);
        var ranks = RankIntervals.Of([odd, Between(1, 0, 2), Between(3, 2, 4)], Polarity.LowerBetter).Value;
        Assert.Equal(NotComputable.NoInterval, ranks[0].Reason);
        Assert.Equal([1, 2], ranks.Skip(1).Select(rank => rank.Value.Rank));
    }

    private static int Draws(double share) => (int)Math.Round(share * RankIntervals.Draws);

    private static Computed<Estimate> Lopsided(int i) => Between(50 + (2 * i), 47 + i, 59 + (1.5 * i));

    private static Computed<Estimate> Between(double value, double lower, double upper) => new Estimate(value, new Interval(lower, upper), IntervalMethod.Wilson, 0.95);
}
