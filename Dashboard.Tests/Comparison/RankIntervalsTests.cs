using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Comparison;

public sealed class RankIntervalsTests
{
    [Fact]
    public void Ranks_OfFiguresFarApart_AreCertain()
    {
        var ranks = RankIntervals.Of([.. Enumerable.Range(1, 10).Select(i => At(i * 100, 1))], Polarity.HigherBetter).Value;
        for (var i = 0; i < 10; i++)
        {
            var rank = 10 - i;
            Assert.Equal(new RankInterval(rank, rank, rank, rank <= 2 ? 1 : 0, rank > 8 ? 1 : 0), ranks[i].Value);
        }
    }

    [Fact]
    public void Ranks_WhereLowIsGood_AreTurned()
    {
        Computed<Estimate>[] figures = [At(10, 1), At(20, 1), At(30, 1)];
        Assert.Equal([1, 2, 3], RankIntervals.Of(figures, Polarity.LowerBetter).Value.Select(rank => rank.Value.Rank));
        Assert.Equal([3, 2, 1], RankIntervals.Of(figures, Polarity.HigherBetter).Value.Select(rank => rank.Value.Rank));
    }

    [Fact]
    public void Ranks_OfTheSameUncertainty_AreWideAndSymmetric()
    {
        var ranks = RankIntervals.Of([.. Enumerable.Repeat(At(50, 5), 20)], Polarity.HigherBetter).Value;
        Assert.All(ranks, rank =>
        {
            Assert.Equal(1, rank.Value.Rank);
            Assert.InRange(rank.Value.Lower, 1, 2);
            Assert.InRange(rank.Value.Upper, 19, 20);
            Assert.InRange(rank.Value.BestFifth, 0.16, 0.24);
            Assert.InRange(rank.Value.WorstFifth, 0.16, 0.24);
        });
    }

    // P(X1 > X2) for two normals: the closed form against the simulation.
    [Fact]
    public void Ranks_OfTwoAreas_AgreeWithTheClosedForm()
    {
        var ranks = RankIntervals.Of([At(52, 1.96 * 3), At(50, 1.96 * 4)], Polarity.HigherBetter).Value;
        var expected = MathNet.Numerics.Distributions.Normal.CDF(0, 1, 2 / 5.0);
        Assert.Equal(expected, ranks[0].Value.BestFifth, 0.03);
        Assert.Equal(1 - expected, ranks[0].Value.WorstFifth, 0.03);
    }

    [Fact]
    public void Ranks_RunTwice_AreTheSame()
    {
        Computed<Estimate>[] figures = [.. Enumerable.Range(0, 23).Select(i => At(60 + (i % 7), 3 + i))];
        Assert.Equal(RankIntervals.Of(figures, Polarity.HigherBetter).Value, RankIntervals.Of(figures, Polarity.HigherBetter).Value);
    }

    [Fact]
    public void Ranks_WithMoreCases_GetNarrower()
    {
        int Width(int cases) => RankIntervals.Of(
            [.. Enumerable.Range(0, 23).Select(i => ProportionInterval.Of((0.5 + (0.01 * i)) * cases, cases))], Polarity.HigherBetter).Value.Sum(rank => rank.Value.Upper - rank.Value.Lower);
        Assert.True(Width(100) > Width(1_000));
        Assert.True(Width(1_000) > Width(10_000));
    }

    [Fact]
    public void Ranks_OfALopsidedInterval_LeanToItsLongSide()
    {
        Computed<Estimate> lopsided = new Estimate(50, new Interval(49.99, 70), IntervalMethod.Wilson, 0.95);
        var ranks = RankIntervals.Of([lopsided, At(52, 0.01)], Polarity.HigherBetter).Value;
        Assert.InRange(ranks[0].Value.BestFifth, 0.38, 0.46);
        var turned = RankIntervals.Of([lopsided, At(52, 0.01)], Polarity.LowerBetter).Value;
        Assert.InRange(turned[0].Value.WorstFifth, 0.38, 0.46);
    }

    [Fact]
    public void Ranks_OfMissingFigures_AreMissingWithTheirReason()
    {
        Computed<Estimate> bare = new Estimate(50, NotComputable.TooFewPoints, IntervalMethod.StudentT, 0.95);
        Computed<Estimate> sure = new Estimate(50, new Interval(40, 60), IntervalMethod.Wilson, 1);
        var ranks = RankIntervals.Of([At(1, 0.1), NotComputable.NoDenominator, bare, At(2, 0.1), sure], Polarity.HigherBetter).Value;
        Assert.Equal([null, NotComputable.NoData, NotComputable.TooFewPoints, null, NotComputable.NoInterval], ranks.Select(rank => rank.Reason));
        Assert.Equal(2, ranks[0].Value.Rank);
    }

    [Fact]
    public void Ranks_OfTheImpossible_SayWhy()
    {
        Assert.Equal(NotComputable.NoDirection, RankIntervals.Of([At(1, 1), At(2, 1)], Polarity.Neutral).Reason);
        Assert.Equal(NotComputable.TooFewPoints, RankIntervals.Of([At(1, 1)], Polarity.HigherBetter).Reason);
    }

    private static Computed<Estimate> At(double value, double half) => new Estimate(value, new Interval(value - half, value + half), IntervalMethod.Wilson, 0.95);
}
