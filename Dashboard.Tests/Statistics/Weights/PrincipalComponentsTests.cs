using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Weights;

public sealed class PrincipalComponentsTests
{
    // By hand: 1, 2, 3 with 1, 3, 2 correlates by ½: eigenvalues 1.5 and 0.5, loadings 1/√2 each.
    [Fact]
    public void Of_TwoColumns_HasOnePlusAndOneLessTheCorrelation()
    {
        var found = PrincipalComponents.Of(new DecisionTable([1, 10, 2, 30, 3, 20], [true, false])).Value;
        RandomTables.Equal([1.5, 0.5], found.Eigenvalues, 1e-14);
        RandomTables.Equal([1 / Math.Sqrt(2), 1 / Math.Sqrt(2)], found.Loadings, 1e-14);
        Assert.Equal(0.75, found.Explained, 1e-14);
        RandomTables.Equal([0.5, 0.5], found.Weights.Value, 1e-14);
    }

    [Fact]
    public void Of_RowsWithAMissingValue_LeavesThemOut()
    {
        var found = PrincipalComponents.Of(new DecisionTable([1, 10, 900, double.NaN, 2, 30, double.NaN, 4, 3, 20], [true, true])).Value;
        RandomTables.Equal([1.5, 0.5], found.Eigenvalues, 1e-14);
        Assert.Equal(NotComputable.TooFewPoints, PrincipalComponents.Of(new DecisionTable([1, 10, 2, double.NaN, 3, 20], [true, true])).Reason);
        Assert.Equal(NotComputable.OutOfRange, PrincipalComponents.Of(new DecisionTable([1, 10, 2, 30, 3, 20, 4, double.PositiveInfinity], [true, true])).Reason);
    }

    [Fact]
    public void Of_AConstantColumn_IsRefused() =>
        Assert.Equal(NotComputable.AllEqual, PrincipalComponents.Of(new DecisionTable([1, 5, 2, 5, 3, 5], [true, true])).Reason);

    [Fact]
    public void Of_OneColumn_WeighsItAlone()
    {
        var found = PrincipalComponents.Of(new DecisionTable([1, 4, 9], [true])).Value;
        Assert.Equal(1, found.Explained, 1e-14);
        RandomTables.Equal([1], found.Weights.Value, 1e-14);
    }

    [Fact]
    public void Weights_OfAComponentThatExplainsTooLittle_AreRefused()
    {
        Assert.Equal(0.4, PrincipalComponents.LeastExplained);
        Assert.Equal(NotComputable.WeakComponent, new PrincipalComponents([1.19, 0.91, 0.9], [1, 0, 0]).Weights.Reason);
        Assert.Equal([1, 0, 0], new PrincipalComponents([2, 1.5, 1.5], [1, 0, 0]).Weights.Value);
    }

    // Three columns at right angles: every direction explains a third, and a pair of them leaves the first component to chance.
    [Fact]
    public void Weights_WhereTwoComponentsTie_AreRefused()
    {
        double[] rows = [1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1];
        Assert.Equal(NotComputable.WeakComponent, PrincipalComponents.Of(new DecisionTable(rows, [true, true, true])).Value.Weights.Reason);
        var two = PrincipalComponents.Of(new DecisionTable([1, 1, 1, -1, -1, 1, -1, -1], [true, true])).Value;
        Assert.Equal(0.5, two.Explained, 1e-14);
        Assert.Equal(NotComputable.WeakComponent, two.Weights.Reason);
    }

    [Fact]
    public void Draws_Always_AreEigenvectorsThatFollowTheColumns()
    {
        var draws = new Draws(881);
        var weighed = 0;
        for (var round = 0; round < 300; round++)
        {
            var (rows, columns) = (draws.Whole(4, 14), draws.Whole(2, 5));
            var table = RandomTables.Of(draws, rows, columns);
            var found = PrincipalComponents.Of(table).Value;
            Assert.Equal(columns, found.Eigenvalues.Sum(), 1e-10);
            Assert.Equal(found.Eigenvalues.OrderDescending(), found.Eigenvalues);
            Assert.Equal(1, found.Loadings.Sum(v => v * v), 1e-12);
            Assert.True(found.Loadings.Sum() >= 0);
            for (var i = 0; i < columns; i++)
            {
                Assert.Equal(
                    found.Eigenvalues[0] * found.Loadings[i], Enumerable.Range(0, columns).Sum(j => Pearson(table, i, j) * found.Loadings[j]), 1e-10);
            }

            if (found.Weights.TryGet(out var weights) && found.Eigenvalues[0] - found.Eigenvalues[1] > 1e-3)
            {
                weighed++;
                Assert.Equal(1, weights.Sum(), 1e-12);
                var order = draws.Order(columns);
                var other = PrincipalComponents.Of(RandomTables.Rearranged(table, draws.Order(rows), order, 8)).Value;
                RandomTables.Equal(order.Select(i => weights[i]), other.Weights.Value, 1e-9);
                RandomTables.Equal(weights, PrincipalComponents.Of(RandomTables.Mirrored(table)).Value.Weights.Value, 1e-9);
            }
        }

        Assert.InRange(weighed, 100, 300);
    }

    private static double Pearson(DecisionTable table, int a, int b)
    {
        double[] x = [.. Enumerable.Range(0, table.Rows).Select(row => table[row, a])], y = [.. Enumerable.Range(0, table.Rows).Select(row => table[row, b])];
        double Product(double[] p, double[] q) => p.Zip(q, (u, v) => (u - p.Average()) * (v - q.Average())).Sum();
        return Product(x, y) / Math.Sqrt(Product(x, x) * Product(y, y));
    }
}
