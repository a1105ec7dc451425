using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Weights;

/// <summary>Random tables of positive values, and the same tables in another shape.</summary>
internal static class RandomTables
{
    public static DecisionTable Of(Draws draws, int rows, int columns) =>
        new(draws.Many(rows * columns, 1, 90), [.. Enumerable.Range(0, columns).Select(_ => draws.Whole(0, 1) == 1)]);

    /// <summary>Rows and columns in another order, every value times a factor.</summary>
    public static DecisionTable Rearranged(DecisionTable table, int[] rows, int[] columns, double factor) =>
        new([.. rows.SelectMany(row => columns.Select(column => table[row, column] * factor))], [.. columns.Select(table.IsBenefit)]);

    /// <summary>Every benefit a cost and every cost a benefit, with the values turned around.</summary>
    public static DecisionTable Mirrored(DecisionTable table) => new(
        [.. Enumerable.Range(0, table.Rows).SelectMany(row => Enumerable.Range(0, table.Columns).Select(column => 100 - table[row, column]))],
        [.. Enumerable.Range(0, table.Columns).Select(column => !table.IsBenefit(column))]);

    public static void Equal(IEnumerable<double> expected, IEnumerable<double> found, double within)
    {
        double[] left = [.. expected], right = [.. found];
        Assert.Equal(left.Length, right.Length);
        for (var i = 0; i < left.Length; i++)
        {
            Assert.Equal(left[i], right[i], within);
        }
    }
}
