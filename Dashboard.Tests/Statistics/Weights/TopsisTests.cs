using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Weights;

public sealed class TopsisTests
{
    // By hand: columns of length 5 and 13, weights ¼ and ¾: v = 0.15, 3.75/13 and 0.2, 9/13; the second is a cost.
    [Fact]
    public void Of_ABenefitAndACost_MeasuresToBothIdeals()
    {
        var found = Topsis.Of(new DecisionTable([3, 5, 4, 12], [true, false]), [1, 3]).Value;
        Assert.Equal(0.05, found[0].ToBest, 1e-14);
        Assert.Equal(5.25 / 13, found[0].ToWorst, 1e-14);
        Assert.Equal(5.25 / 13 / (0.05 + (5.25 / 13)), found[0].Closeness, 1e-14);
        Assert.Equal(5.25 / 13, found[1].ToBest, 1e-14);
        Assert.Equal(0.05, found[1].ToWorst, 1e-14);
        Assert.Equal([1, 2], found.Select(area => area.Rank));
    }

    // By hand, scaled: the areas are 0, 1 | 1, 0 | ½, ½ with weights ¼ and ¾: the middle one is as far from both.
    [Fact]
    public void Of_ScaledValues_TakesTheDirectionFromTheScale()
    {
        var found = Topsis.Of(new DecisionTable([3, 5, 4, 12, 3.5, 8.5], [true, false]), [1, 3], TopsisForm.MinMax).Value;
        Assert.Equal((0.25, 0.75, 0.75), (found[0].ToBest, found[0].ToWorst, found[0].Closeness));
        Assert.Equal(0.25, found[1].Closeness);
        Assert.Equal(0.5, found[2].Closeness, 1e-14);
        Assert.Equal(Math.Sqrt(0.625) / 2, found[2].ToBest, 1e-14);
        Assert.Equal([1, 3, 2], found.Select(area => area.Rank));
    }

    [Theory]
    [InlineData(TopsisForm.Vector)]
    [InlineData(TopsisForm.MinMax)]
    public void Of_AreasThatAreAlike_IsUndefined(TopsisForm form)
    {
        Assert.Equal(NotComputable.AllEqual, Topsis.Of(new DecisionTable([3, 5, 3, 5, 3, 5], [true, false]), [1, 1], form).Reason);
        Assert.Equal(NotComputable.AllEqual, Topsis.Of(new DecisionTable([0, 0, 0, 0], [true, false]), [1, 1], form).Reason);
        Assert.Equal(NotComputable.AllEqual, Topsis.Of(new DecisionTable([3, 5, 4, 5], [true, false]), [0, 1], form).Reason);
    }

    [Theory]
    [InlineData(TopsisForm.Vector)]
    [InlineData(TopsisForm.MinMax)]
    public void Of_BestAndWorstInAll_IsOneAndZero(TopsisForm form)
    {
        var found = Topsis.Of(new DecisionTable([9, 1, 0, 2, 8, 0, 2, 8, 0], [true, false, true]), [1, 1, 1], form).Value;
        Assert.Equal([1, 0, 0], found.Select(area => area.Closeness));
        Assert.Equal([1, 2, 2], found.Select(area => area.Rank));
    }

    // Known of the method, and why closeness is never compared between runs: expected figures from a Python script of our own.
    [Fact]
    public void Of_OneAreaMore_CanTurnTheOrderOfTheOthersAround()
    {
        var three = Topsis.Of(new DecisionTable([3, 3, 1, 7, 2, 7], [true, true]), [1, 1]).Value;
        Assert.Equal(0.5802350995793233, three[0].Closeness, 1e-13);
        Assert.Equal(0.4197649004206767, three[1].Closeness, 1e-13);
        var four = Topsis.Of(new DecisionTable([3, 3, 1, 7, 2, 7, 9, 3], [true, true]), [1, 1]).Value;
        Assert.Equal(0.2220400194710835, four[0].Closeness, 1e-13);
        Assert.Equal(0.3115240529869142, four[1].Closeness, 1e-13);
    }

    [Fact]
    public void Of_WeightsThatAreNone_SaysWhy()
    {
        var table = new DecisionTable([3, 5, 4, 12], [true, false]);
        Assert.Equal(NotComputable.ShapeMismatch, Topsis.Of(table, [1]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, Topsis.Of(table, [1, 1, 1]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, Topsis.Of(table, [1, -1]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, Topsis.Of(table, [0, 0]).Reason);
    }

    [Fact]
    public void Draws_Always_StayInBoundsAndFollowRowsAndColumns()
    {
        var draws = new Draws(891);
        for (var round = 0; round < 300; round++)
        {
            var (rows, columns) = (draws.Whole(2, 9), draws.Whole(1, 5));
            var table = RandomTables.Of(draws, rows, columns);
            var weights = draws.Many(columns, 0.1, 3);
            int[] rowOrder = draws.Order(rows), columnOrder = draws.Order(columns);
            foreach (var form in Enum.GetValues<TopsisForm>())
            {
                var found = Topsis.Of(table, weights, form).Value;
                Assert.All(found, area => Assert.InRange(area.Closeness, 0, 1));
                Assert.All(found, area => Assert.Equal(1 + found.Count(other => other.Closeness > area.Closeness), area.Rank));
                var other = Topsis.Of(RandomTables.Rearranged(table, rowOrder, columnOrder, 8), columnOrder.Select(i => weights[i] * 5).ToArray(), form).Value;
                RandomTables.Equal(rowOrder.Select(i => found[i].Closeness), other.Select(area => area.Closeness), 1e-10);
            }
        }
    }

    [Fact]
    public void Draws_WhenOneFigureOfAnAreaImproves_BringItNearer()
    {
        var draws = new Draws(892);
        for (var round = 0; round < 300; round++)
        {
            // The first two areas hold the ends of every column, so that the scale stays.
            var columns = draws.Whole(1, 5);
            bool[] benefit = [.. Enumerable.Range(0, columns).Select(_ => draws.Whole(0, 1) == 1)];
            double[] third = draws.Many(columns, 10, 80), weights = draws.Many(columns, 0.1, 3);
            double[] ends = [.. Enumerable.Repeat(1.0, columns), .. Enumerable.Repeat(90.0, columns)];
            var which = draws.Whole(0, columns - 1);
            double[] better = [.. third];
            better[which] += benefit[which] ? 5 : -5;
            Assert.True(
                Topsis.Of(new DecisionTable([.. ends, .. better], benefit), weights, TopsisForm.MinMax).Value[2].Closeness
                > Topsis.Of(new DecisionTable([.. ends, .. third], benefit), weights, TopsisForm.MinMax).Value[2].Closeness);
        }
    }
}
