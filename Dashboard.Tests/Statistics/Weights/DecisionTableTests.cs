using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Weights;

/// <summary>The table itself, and what every method that reads one refuses.</summary>
public sealed class DecisionTableTests
{
    private static readonly Func<DecisionTable, NotComputable?>[] Methods =
    [
        table => EntropyWeights.Of(table).Reason,
        table => EntropyWeights.Of(table, EntropyForm.Raw).Reason,
        table => CriticWeights.Of(table).Reason,
        table => PrincipalComponents.Of(table).Reason,
        table => Topsis.Of(table, [1, 1]).Reason,
        table => Topsis.Of(table, [1, 1], TopsisForm.MinMax).Reason,
    ];

    [Fact]
    public void Table_OfCells_IsReadRowByRow()
    {
        var table = new DecisionTable([1, 2, 3, 4, 5, 6], [true, false, true]);
        Assert.Equal((2, 3), (table.Rows, table.Columns));
        Assert.Equal((3, 4, 5), (table[0, 2], table[1, 0], table[1, 1]));
        Assert.True(table.IsBenefit(0));
        Assert.False(table.IsBenefit(1));
    }

    [Fact]
    public void Table_ThatDoesNotFillItsRows_IsRefused()
    {
        Assert.Contains("whole rows", Assert.Throws<ArgumentException>(() => new DecisionTable([1, 2, 3], [true, true])).Message, StringComparison.Ordinal);
        Assert.Equal("cells", Assert.Throws<ArgumentException>(() => new DecisionTable([], [])).ParamName);
        Assert.Equal(0, new DecisionTable([], [true]).Rows);
    }

    [Fact]
    public void Methods_OfATableWithoutNumbers_SayWhy()
    {
        Refused(NotComputable.TooFewPoints, []);
        Refused(NotComputable.TooFewPoints, [1, 2]);
        Refused(NotComputable.OutOfRange, [1, 2, 3, double.PositiveInfinity, 2, 5, 4, 4]);
        Refused(NotComputable.OutOfRange, [1, 2, 3, double.NegativeInfinity, 2, 5, 4, 4]);
    }

    [Fact]
    public void Methods_OfATableWithAMissingValue_HaveNoDataUnlessTheyLeaveTheRowOut()
    {
        double[] cells = [1, 2, 3, double.NaN, 2, 5, 4, 4];
        Assert.All(Methods.Where((_, i) => i != 3), method => Assert.Equal(NotComputable.NoData, method(new DecisionTable(cells, [true, true]))));
        Assert.Null(Methods[3](new DecisionTable(cells, [true, true])));
    }

    [Fact]
    public void Methods_WithoutATable_Throw() => Assert.All(Methods, method => Assert.Throws<ArgumentNullException>(() => method(null!)));

    private static void Refused(NotComputable reason, double[] cells) =>
        Assert.All(Methods, method => Assert.Equal(reason, method(new DecisionTable(cells, [true, true]))));
}
