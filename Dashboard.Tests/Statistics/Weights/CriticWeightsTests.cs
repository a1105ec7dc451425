using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Weights;

public sealed class CriticWeightsTests
{
    // By hand: scaled 0, ½, 1 and (a cost) 0, 1, 1: σ = ½ and 1/√3, r = √3/2.
    [Fact]
    public void Of_ABenefitAndACost_OrientsBeforeItCorrelates()
    {
        var found = CriticWeights.Of(new DecisionTable([-4, 9, -1, 7, 2, 7], [true, false])).Value;
        var conflict = 1 - (Math.Sqrt(3) / 2);
        Assert.Equal(0.5 * conflict, found.Information[0]!.Value, 1e-14);
        Assert.Equal(conflict / Math.Sqrt(3), found.Information[1]!.Value, 1e-14);
        Assert.Equal(0.5 / (0.5 + (1 / Math.Sqrt(3))), found.Weights[0], 1e-14);
        Assert.Empty(found.Constant);

        // Both as benefits: r = -√3/2 instead.
        Assert.Equal(
            0.5 * (1 + (Math.Sqrt(3) / 2)), CriticWeights.Of(new DecisionTable([-4, 9, -1, 7, 2, 7], [true, true])).Value.Information[0]!.Value, 1e-14);
    }

    [Fact]
    public void Of_AConstantColumn_WeighsNothingAndIsNamed()
    {
        var found = CriticWeights.Of(new DecisionTable([-4, 5, 9, -1, 5, 7, 2, 5, 7], [true, true, false])).Value;
        Assert.Equal([1], found.Constant);
        Assert.Equal((0, null), (found.Weights[1], found.Information[1]));
        Assert.Equal(0.5 / (0.5 + (1 / Math.Sqrt(3))), found.Weights[0], 1e-14);
    }

    [Fact]
    public void Of_ColumnsThatAllSayTheSame_IsUndefinedAndNotNoise()
    {
        // 3x + 1, 0.1x and -7x as a cost: perfectly correlated once oriented.
        double[] x = [0.1, 0.7, 0.35, 0.9, 0.123];
        var cells = x.SelectMany(v => new[] { (3 * v) + 1, 0.1 * v, -7 * v }).ToArray();
        Assert.Equal(NotComputable.AllEqual, CriticWeights.Of(new DecisionTable(cells, [true, true, false])).Reason);
        Assert.Equal(NotComputable.AllEqual, CriticWeights.Of(new DecisionTable([1, 2, 3], [true])).Reason);
        Assert.Equal(NotComputable.AllEqual, CriticWeights.Of(new DecisionTable([1, 2, 1, 2], [true, true])).Reason);
    }

    [Fact]
    public void Draws_OfColumnsThatAllSayTheSame_AreUndefinedWhateverTheNoise()
    {
        var draws = new Draws(862);
        for (var round = 0; round < 300; round++)
        {
            var x = draws.Many(draws.Whole(3, 30), -9, 9);
            double scale = draws.Between(0.1, 7), shift = draws.Between(-5, 5);
            var cells = x.SelectMany(v => new[] { v, (scale * v) + shift, shift - (3.3 * v) }).ToArray();
            Assert.Equal(NotComputable.AllEqual, CriticWeights.Of(new DecisionTable(cells, [true, true, false])).Reason);
        }
    }

    [Fact]
    public void Draws_Always_SumToOneAndFollowTheColumns()
    {
        var draws = new Draws(861);
        for (var round = 0; round < 300; round++)
        {
            var (rows, columns) = (draws.Whole(3, 12), draws.Whole(2, 6));
            var table = RandomTables.Of(draws, rows, columns);
            var order = draws.Order(columns);
            var found = CriticWeights.Of(table).Value;
            Assert.Equal(1, found.Weights.Sum(), 1e-12);
            Assert.All(found.Weights, weight => Assert.InRange(weight, 0, 1));
            RandomTables.Equal(order.Select(i => found.Weights[i]), CriticWeights.Of(RandomTables.Rearranged(table, draws.Order(rows), order, 8)).Value.Weights, 1e-9);
            RandomTables.Equal(found.Weights, CriticWeights.Of(RandomTables.Mirrored(table)).Value.Weights, 1e-9);
        }
    }
}
