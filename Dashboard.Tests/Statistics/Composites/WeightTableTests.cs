using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Weights;
using Dashboard.Domain.Tables;
using Xunit;

namespace Dashboard.Tests.Statistics.Composites;

public sealed class WeightTableTests
{
    [Fact]
    public void Read_RowsOfTwoIndicesAndDays_BecomeASchemeEach()
    {
        const string Text = "index,from,method,basis,part,weight\ni,2020-01-01,ahp,b1,law,2\nj,2020-01-01,pca,b2,law,1\ni,2020-01-01,ahp,b1,core,0\ni,2021-01-01,given,b3,law,1\n";
        var found = WeightTable.Read(DataTable.Parse("t", new StringReader(Text)), GovernanceCatalogue.BuiltIn);
        Assert.Equal([("i", 2020, "ahp", "b1"), ("j", 2020, "pca", "b2"), ("i", 2021, "given", "b3")], found.Select(s => (s.Index, s.From.Year, s.Method, s.Basis)));
        Assert.Equal([("core", 0.0), ("law", 2.0)], found[0].Weights.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => (part.Key, part.Value)));
        Assert.Throws<ArgumentNullException>(() => WeightTable.Read(null!, GovernanceCatalogue.BuiltIn));
        Assert.Throws<ArgumentNullException>(() => WeightTable.Read(DataTable.Parse("t", new StringReader(Text)), null!));
    }

    [Fact]
    public void Schemes_OfTheCatalogue_CoverTheThreeIndicesWithTheirBoards()
    {
        foreach (var definition in CompositeDefinition.All)
        {
            var scheme = WeightScheme.InForce(WeightTable.BuiltIn, definition.Code, new DateOnly(2026, 1, 1))!;
            Assert.All(definition.Subsystems.SelectMany(boards => boards), board => Assert.True(scheme.Weights.ContainsKey(board)));
            Assert.Equal(definition.IsCoupling, definition.Code != "overview.index.total");
            Assert.Null(WeightScheme.InForce(WeightTable.BuiltIn, definition.Code, new DateOnly(2017, 12, 31)));
        }
    }

    [Theory]
    [InlineData("i,2018-01-01,equal,b,nowhere,1", "no board", "part")]
    [InlineData("i,,equal,b,law,1", "missing", "from")]
    [InlineData("i,2018-01-01,equal,b,law,-1", "from 0", "weight")]
    [InlineData("i,2018-01-01,equal,b,law,", "from 0", "weight")]
    [InlineData("i,2018-01-01,equal,b,law,0", "sum to nothing", "weight")]
    [InlineData("i,2018-01-01,equal,b,law,1\ni,2018-01-01,equal,b,law,2", "stands twice", "part")]
    [InlineData("i,2018-01-01,,b,law,1", "empty", "method")]
    [InlineData("i,2018-01-01,equal,,law,1", "empty", "basis")]
    [InlineData(",2018-01-01,equal,b,law,1", "empty", "index")]
    public void Scheme_WithAFault_IsRefused(string row, string told, string field)
    {
        var table = DataTable.Parse("t", new StringReader("index,from,method,basis,part,weight\n" + row + "\n"));
        var fault = Assert.Throws<DataTableException>(() => WeightTable.Read(table, GovernanceCatalogue.BuiltIn));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
        Assert.Equal(field, fault.Field);
    }

    [Fact]
    public void Scheme_OfALaterDay_TakesOverOnThatDay()
    {
        WeightScheme On(int year) => new("i", new DateOnly(year, 7, 1), "given", "b", new Dictionary<string, double> { ["law"] = year });
        WeightScheme[] schemes = [On(2020), On(2024), On(2022)];
        Assert.Equal(2020, WeightScheme.InForce(schemes, "i", new DateOnly(2022, 6, 30))!.Weights["law"]);
        Assert.Equal(2022, WeightScheme.InForce(schemes, "i", new DateOnly(2022, 7, 1))!.Weights["law"]);
        Assert.Null(WeightScheme.InForce(schemes, "other", new DateOnly(2022, 7, 1)));
    }
}
