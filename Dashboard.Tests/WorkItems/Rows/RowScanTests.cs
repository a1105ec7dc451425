using System.Text;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Observations;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Tests.WorkItems.Rows;

/// <summary>What no reader of JSON may fall over, and what comes before anything else that is wrong with a row.</summary>
public sealed class RowScanTests
{
    private static readonly ReturnRules Returns = new(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);

    private const string Rest = """
        "type":"project","source":"s","id":"1","version":1,"area":"510104017001","state":"approved"
        """;

    [Theory]
    [InlineData("""{"\ud800":1,REST}""")]
    [InlineData("""{"a\udc00b":{"\ud800":[]},REST}""")]
    [InlineData("""{"sta\u0074\ud83d":"x",REST}""")]
    [InlineData("""{"milestones":[{"\ud800":1,"pl\u0061nnedAt":"2026-05-01T00:00:00+08:00"}],REST}""")]
    public void TryRead_ANameThatIsNoText_NamesNoField(string row)
    {
        var (item, error) = Sample.Read(row.Replace("REST", Rest, StringComparison.Ordinal));

        Assert.Null(error);
        Assert.NotNull(item);
    }

    [Theory]
    [InlineData("""{"milestones":["\ud800"],REST}""", "wrong-type")]
    [InlineData("""{"milestones":[{"plannedAt":"\ud800"}],REST}""", "not-a-time")]
    [InlineData("""{"programme":"\ud800",REST}""", "invalid-text")]
    [InlineData("""{"kind":"\udc00",REST}""", "invalid-value")]
    public void TryRead_AValueThatIsNoText_IsNamed(string row, string code) =>
        Assert.Equal(code, Sample.Read(row.Replace("REST", Rest, StringComparison.Ordinal)).Error?.Code);

    [Theory]
    [InlineData("""{"id":"1","id":"2",""")]
    [InlineData("""{"id":"1","id":"2"} x""")]
    [InlineData("""{"id":"1","id":"2","x":tru}""")]
    [InlineData("""{"\ud800":1,"id" "2"}""")]
    [InlineData("[1,")]
    [InlineData("7 7")]
    public void AnUnreadableRow_IsThatFirst_WhateverItDidBefore(string row)
    {
        Assert.Equal("malformed", Sample.Read(row).Error?.Code);
        Assert.Equal("malformed", Returns.Read(Encoding.UTF8.GetBytes(row), Sample.Now, out _)?.Code);
    }

    [Fact]
    public void ReturnRead_ANameThatIsNoText_NamesNoField() => Assert.Null(Returns.Read(
        Encoding.UTF8.GetBytes("""{"\udfff":0,"measure":"household.count","area":"510104017001","period":"2025","value":1,"status":"final","source":"s","version":1}"""),
        Sample.Now,
        out _));
}
