using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Dashboard.Domain.Statistics.Weights;

namespace Dashboard.Tests.Statistics;

/// <summary>No rank over computed scores is decided by the last digits of a rounding.</summary>
public sealed class ScoreTiesTests
{
    // Equal by mathematics: 0.1 + 0.2 and 0.3.
    private static readonly double[] Equal = [0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2];

    [Fact]
    public void Topsis_ColumnsThatBalance_RankAllAreasFirst()
    {
        var found = Topsis.Of(new DecisionTable([1, 8, 2, 6, 3, 4, 4, 2], [true, true]), [1, 1]).Value;

        Assert.All(found, one => Assert.Equal(0.5, one.Closeness, 12));
        Assert.Equal([1, 1, 1, 1], found.Select(one => one.Rank));
    }

    [Fact]
    public void Ranking_OfScoresThatDifferByRounding_SharesTheRank()
    {
        Assert.Equal([1.0, 1, 1, 1], Ranking.Of(Equal).Select(rank => rank!.Value));
        Assert.Equal([2.5, 2.5, 2.5, 2.5], Ranking.Of(Equal, ties: RankTies.Average).Select(rank => rank!.Value));
    }

    [Fact]
    public void RankShift_OfScoresThatDifferByRounding_IsNone()
    {
        var shift = RankShift.Between(Equal, [0.3, 0.3, 0.1 + 0.2, 0.3]).Value;

        Assert.Equal((0.0, NotComputable.AllEqual), (shift.LargestShift, shift.Kendall.Reason!.Value));
    }

    [Fact]
    public void Copeland_OfScoresThatDifferByRounding_HasNoWinner() =>
        Assert.Equal([0, 0], Copeland.Of([[Equal[0], 1], [Equal[1], 1]], [1, 1]).Value);

    [Fact]
    public void QuantileGroups_OfScoresThatDifferByRounding_SplitsNone() =>
        Assert.Single(QuantileGroups.Of(Equal, 2).Value.Distinct());

    [Fact]
    public void Levelled_NoiseAroundZero_IsZeroBesideLargeScores()
    {
        var levelled = ScoreTies.Levelled([5, 1e-17, -2e-17, 1e-6]);

        Assert.Equal(levelled[1], levelled[2]);
        Assert.NotEqual(levelled[1], levelled[3]);
    }

    [Fact]
    public void Levelled_ScoresThatCanBeTold_StayApart()
    {
        double[] apart = [1, 1 + 1e-9, 2, double.NaN, -1];

        Assert.Equal(apart, ScoreTies.Levelled(apart));
    }
}
