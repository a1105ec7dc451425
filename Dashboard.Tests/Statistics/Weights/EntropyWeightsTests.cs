using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Weights;

public sealed class EntropyWeightsTests
{
    // By hand: the columns scale to 0, ½, 1 and (a cost) 0, 1, 1. Shares 0, ⅓, ⅔: e = 1 - ⅔ ln2/ln3; shares 0, ½, ½: e = ln2/ln3.
    [Fact]
    public void Of_ABenefitAndACost_ScalesFirstAndKeepsTheZeros()
    {
        var found = EntropyWeights.Of(new DecisionTable([-4, 9, -1, 7, 2, 7], [true, false])).Value;
        var ratio = Math.Log(2) / Math.Log(3);
        double first = 2.0 / 3 * ratio, second = 1 - ratio;
        Assert.Equal(1 - first, found.Information[0]!.Value, 1e-14);
        Assert.Equal(ratio, found.Information[1]!.Value, 1e-14);
        Assert.Equal(first / (first + second), found.Weights[0], 1e-14);
        Assert.Equal(second / (first + second), found.Weights[1], 1e-14);
        Assert.Empty(found.Constant);
    }

    // By hand on raw values: shares ¼, ¾ and ½, ½ over two areas: e = 2 - ¾ log2 3 and 1.
    [Fact]
    public void Of_RawValues_TakesThemAsTheyAre()
    {
        var found = EntropyWeights.Of(new DecisionTable([1, 5, 3, 5], [true, true]), EntropyForm.Raw).Value;
        Assert.Equal(2 - (0.75 * Math.Log2(3)), found.Information[0]!.Value, 1e-14);
        Assert.Equal([1, 0], found.Weights);
        Assert.Equal([1], found.Constant);
        Assert.Equal(1, found.Information[1]!.Value, 1e-14);
    }

    [Fact]
    public void Of_RawValuesBelowZeroOrWithoutASum_IsNotPositive()
    {
        Assert.Equal(NotComputable.NotPositive, EntropyWeights.Of(new DecisionTable([1, -5, 3, 9], [true, true]), EntropyForm.Raw).Reason);
        Assert.Equal(NotComputable.NotPositive, EntropyWeights.Of(new DecisionTable([1, 0, 3, 0], [true, true]), EntropyForm.Raw).Reason);
        Assert.True(EntropyWeights.Of(new DecisionTable([1, 0, 3, 4], [true, true]), EntropyForm.Raw).Exists);
    }

    [Fact]
    public void Of_AConstantColumn_WeighsNothingAndIsNamed()
    {
        var found = EntropyWeights.Of(new DecisionTable([1, 5, 8, 2, 5, 9, 4, 5, 9], [true, true, true])).Value;
        Assert.Equal([1], found.Constant);
        Assert.Equal(0, found.Weights[1]);
        Assert.Null(found.Information[1]);
        Assert.Equal(1, found.Weights.Sum(), 1e-14);
    }

    [Theory]
    [InlineData(EntropyForm.Oriented)]
    [InlineData(EntropyForm.Raw)]
    public void Of_ColumnsThatAreAllConstant_WeighsAlikeInsteadOfByNoise(EntropyForm form)
    {
        var cells = Enumerable.Repeat(new[] { 0.1, 0.7, 3 }, 7).SelectMany(row => row).ToArray();
        var found = EntropyWeights.Of(new DecisionTable(cells, [true, false, true]), form).Value;
        Assert.Equal([1.0 / 3, 1.0 / 3, 1.0 / 3], found.Weights);
        Assert.Equal([0, 1, 2], found.Constant);
    }

    [Fact]
    public void Draws_OfARawConstantBesideAnother_WeighNothingWhateverTheNoise()
    {
        var draws = new Draws(852);
        for (var round = 0; round < 300; round++)
        {
            var constant = draws.Between(0.01, 9);
            var cells = draws.Many(draws.Whole(2, 40), 1, 9).SelectMany(v => new[] { v, constant }).ToArray();
            Assert.Equal([1, 0], EntropyWeights.Of(new DecisionTable(cells, [true, true]), EntropyForm.Raw).Value.Weights);
        }
    }

    [Fact]
    public void Of_TwoAreas_WeighsEveryColumnThatVariesAlike() =>
        Assert.Equal([0.5, 0.5, 0], EntropyWeights.Of(new DecisionTable([1, 5, 3, 2, -900, 3], [true, true, true])).Value.Weights);

    [Fact]
    public void Draws_Always_SumToOneAndFollowTheColumns()
    {
        var draws = new Draws(851);
        for (var round = 0; round < 300; round++)
        {
            var (rows, columns) = (draws.Whole(3, 12), draws.Whole(2, 6));
            var table = RandomTables.Of(draws, rows, columns);
            var order = draws.Order(columns);
            foreach (var form in Enum.GetValues<EntropyForm>())
            {
                var found = EntropyWeights.Of(table, form).Value;
                Assert.Equal(1, found.Weights.Sum(), 1e-12);
                Assert.All(found.Weights, weight => Assert.InRange(weight, 0, 1));
                Assert.All(found.Information, entropy => Assert.InRange(entropy!.Value, 0, 1 + 1e-12));
                var other = EntropyWeights.Of(RandomTables.Rearranged(table, draws.Order(rows), order, 8), form).Value;
                RandomTables.Equal(order.Select(i => found.Weights[i]), other.Weights, 1e-9);
            }

            var oriented = EntropyWeights.Of(table).Value.Weights;
            RandomTables.Equal(oriented, EntropyWeights.Of(RandomTables.Mirrored(table)).Value.Weights, 1e-9);
        }
    }
}
