using System.Text;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Observations;
using Dashboard.Domain.Territory;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Observations;

public sealed class ReturnRulesTests
{
    private static readonly ReturnRules Rules = new(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);

    [Fact]
    public void Read_AReturn_HoldsTheExactAmount()
    {
        Assert.Null(Read("household.count", "510104017001", "2026", "4312", out var read));

        Assert.Equal(4312 * Pow("household.count"), read.Amount);
        Assert.Equal("510104017001", TerritoryMap.BuiltIn.AtCell(read.Cell).Code);
        Assert.Equal(("2026", "final", "steward", 1), (read.Period.ToString(), read.Status, read.Source, read.Version));
    }

    [Fact]
    public void Read_ANullValue_WithdrawsTheReturn()
    {
        Assert.Null(Read("household.count", "510104017001", "2026", "null", out var read));
        Assert.Null(read.Amount);
    }

    [Theory]
    [InlineData("request.due", "510104017001", "2026-03-02", "1", "measure", "derived")]
    [InlineData("community.count", "510104", "2026", "1", "measure", "from-territory")]
    [InlineData("nothing.here", "510104", "2026", "1", "measure", "unknown-measure")]
    [InlineData("household.count", "510104", "2026", "1", "area", "wrong-level")]
    [InlineData("household.count", "000000", "2026", "1", "area", "unknown-area")]
    [InlineData("household.count", "510107:statistical", "2026", "1", "area", "area-level")]
    [InlineData("household.count", "510104017001", "2026-03", "1", "period", "wrong-grain")]
    [InlineData("household.count", "510104017001", "2026-03~ytd", "1", "period", "wrong-grain")]
    [InlineData("household.count", "510104017001", "March", "1", "period", "not-a-period")]
    [InlineData("household.count", "510104017001", "2027", "1", "period", "future-period")]
    [InlineData("household.count", "510104017001", "1999", "1", "period", "before-2000")]
    [InlineData("household.count", "510104017001", "0001", "1", "period", "before-2000")]
    [InlineData("household.count", "510104017001", "9999", "1", "period", "future-period")]
    [InlineData("household.count", "510104017001", "9999-W52", "1", "period", "wrong-grain")]
    [InlineData("household.count", "510104017001", "0000-W01", "1", "period", "not-a-period")]
    [InlineData("household.count", "510104017001", "2026", "-1", "value", "negative")]
    [InlineData("household.count", "510104017001", "2026", "1.5", "value", "too-precise")]
    [InlineData("household.count", "510104017001", "2026", "\"4312\"", "value", "not-a-number")]
    [InlineData("household.count", "510104017001", "2026", "1e300", "value", "out-of-range")]
    [InlineData("household.count", "510104017001", "2026", "true", "value", "not-a-number")]
    public void Read_AFault_HasItsOwnCode(string measure, string area, string period, string value, string field, string code)
    {
        var error = Read(measure, area, period, value, out _);

        Assert.Equal((field, code), (error?.Field, error?.Code));
    }

    [Theory]
    [InlineData("4312.0")]
    [InlineData("4.312e3")]
    public void Read_AWholeNumberWrittenOtherwise_IsTaken(string value) => Assert.Null(Read("household.count", "510104017001", "2026", value, out _));

    [Fact]
    public void Read_AProfit_MayBeALoss() => Assert.Null(Read("enterprise.profit", "510104017001", "2025", "-12", out _));

    [Theory]
    [InlineData("\"status\":\"final\"", "\"status\":\"sure\"", "status", "invalid-value")]
    [InlineData("\"value\":4312,", "", "value", "required")]
    [InlineData("\"version\":1", "\"version\":0", "version", "out-of-range")]
    [InlineData("\"source\":\"steward\",", "", "source", "required")]
    public void Read_TheOtherFields_AreCheckedToo(string from, string to, string field, string code)
    {
        var row = Row("household.count", "510104017001", "2026", "4312").Replace(from, to, StringComparison.Ordinal);

        var error = Rules.Read(Encoding.UTF8.GetBytes(row), Sample.Now, out _);

        Assert.Equal((field, code), (error?.Field, error?.Code));
    }

    [Fact]
    public void Read_AnUrbanMeasureOfAVillage_HasNoMeaning()
    {
        var village = TerritoryMap.BuiltIn.Areas.First(area => area.Settlement == Settlement.Rural);

        Assert.Equal("not-applicable", Read("residential.count", village.Code, "2026-Q1", "1", out _)?.Code);
    }

    private static long Pow(string measure) =>
        GovernanceCatalogue.BuiltIn.TryFindMeasure(measure, out var found) ? (long)Math.Pow(10, found.Decimals) : 0;

    private static string Row(string measure, string area, string period, string value) =>
        $$"""{"measure":"{{measure}}","area":"{{area}}","period":"{{period}}","value":{{value}},"status":"final","source":"steward","version":1}""";

    private static Dashboard.Domain.WorkItems.RowError? Read(string measure, string area, string period, string value, out StatisticalReturn read) =>
        Rules.Read(Encoding.UTF8.GetBytes(Row(measure, area, period, value)), Sample.Now, out read);
}
