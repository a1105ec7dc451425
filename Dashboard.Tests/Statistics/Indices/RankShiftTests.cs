using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

public sealed class RankShiftTests
{
    // By hand: ranks 1, 2, 3, 4 against 2, 1, 4, 3: shifts of 1 each; ρ = 1 - 6·4/(4·15) = 0.6; 4 pairs agree, 2 do not: τ = 2/6.
    [Fact]
    public void Between_TwoSwappedPairs_MovesEachByOne()
    {
        var found = RankShift.Between([9, 7, 5, 1], [3, 4, 1, 2]).Value;
        Assert.Equal((1.0, 1.0), (found.MeanShift, found.LargestShift));
        Assert.Equal(0.6, found.Spearman.Value, 1e-14);
        Assert.Equal(1.0 / 3, found.Kendall.Value, 1e-14);
    }

    // By hand: ranks 1, 2, 3 against 3, 1, 1: shifts 2, 1, 2. Averages 1, 2, 3 and 3, 1.5, 1.5: ρ = -1.5/√(2 × 1.5) = -√3/2.
    // Pairs: two against, one tied in the second: τ-b = -2/√(3 × 2).
    [Fact]
    public void Between_WithTies_UsesAverageRanksAndTauB()
    {
        var found = RankShift.Between([9, 7, 5], [1, 2, 2]).Value;
        Assert.Equal(5.0 / 3, found.MeanShift, 1e-14);
        Assert.Equal(2, found.LargestShift);
        Assert.Equal(-Math.Sqrt(3) / 2, found.Spearman.Value, 1e-14);
        Assert.Equal(-2 / Math.Sqrt(6), found.Kendall.Value, 1e-14);
        Assert.Equal(-2 / Math.Sqrt(6), RankShift.Between([1, 2, 2], [9, 7, 5]).Value.Kendall.Value, 1e-14);
    }

    [Fact]
    public void Between_AreasMissingInEither_LeavesThemOutOfBoth()
    {
        var found = RankShift.Between([9, double.NaN, 7, 5, 8], [3, 4, double.NaN, 1, 2]).Value;
        Assert.Equal(RankShift.Between([9, 5, 8], [3, 1, 2]).Value, found);
        Assert.Equal(0, found.MeanShift);
        Assert.Equal(NotComputable.NoData, RankShift.Between([double.NaN, 1], [1, double.NaN]).Reason);
        Assert.Equal(NotComputable.NoData, RankShift.Between([], []).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, RankShift.Between([1], [1, 2]).Reason);
    }

    [Fact]
    public void Between_ScoresThatAreAllEqual_HasShiftsAndNoCorrelation()
    {
        foreach (var found in new[] { RankShift.Between([1, 2, 3], [5, 5, 5]).Value, RankShift.Between([5, 5, 5], [1, 2, 3]).Value })
        {
            Assert.Equal(1, found.MeanShift);
            Assert.Equal(NotComputable.AllEqual, found.Spearman.Reason);
            Assert.Equal(NotComputable.AllEqual, found.Kendall.Reason);
        }

        Assert.Equal(NotComputable.AllEqual, RankShift.Between([1], [1]).Value.Spearman.Reason);
    }

    [Fact]
    public void Draws_Always_AreSymmetricAndIgnoreRisingTransforms()
    {
        var draws = new Draws(821);
        for (var round = 0; round < 300; round++)
        {
            var n = draws.Whole(2, 15);
            double[] a = draws.Many(n, -3, 3), b = draws.Many(n, -3, 3);
            var found = RankShift.Between(a, b).Value;
            var back = RankShift.Between(b, a.Select(Math.Exp).ToArray()).Value;
            Assert.Equal(found.MeanShift, back.MeanShift);
            Assert.Equal(found.Spearman.Value, back.Spearman.Value, 1e-12);
            Assert.Equal(found.Kendall.Value, back.Kendall.Value, 1e-12);
            Assert.InRange(found.MeanShift, 0, found.LargestShift);
            Assert.InRange(found.LargestShift, 0, n - 1);
            Assert.Equal(-found.Spearman.Value, RankShift.Between(a, b.Select(v => -v).ToArray()).Value.Spearman.Value, 1e-12);
            Assert.Equal(-found.Kendall.Value, RankShift.Between(a, b.Select(v => -v).ToArray()).Value.Kendall.Value, 1e-12);

            // Without ties ρ = 1 - 6 Σd²/(n³ - n).
            double?[] x = [.. Ranking.Of(a)], y = [.. Ranking.Of(b)];
            var squares = x.Zip(y, (p, q) => Math.Pow(p!.Value - q!.Value, 2)).Sum();
            Assert.Equal(1 - (6 * squares / ((n * n * n) - n)), found.Spearman.Value, 1e-12);
        }
    }
}
