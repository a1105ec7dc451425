using Dashboard.Ingest.Files;
using Dashboard.Ingest.Files.Tables;

namespace Dashboard.Tests.Ingest.Files.Tables;

public sealed class CsvColumnsTests
{
    [Theory]
    [InlineData("closed_at")]
    [InlineData("closedAt")]
    [InlineData("CLOSED_AT")]
    [InlineData("  closed_at\u00A0")]
    public void Of_ANameWithinTheRules_IsRead(string name) => Assert.Equal("closedAt", CsvColumns.Of(["id", name])[1]!.Name);

    [Theory]
    [InlineData("\uFEFFclosed_at")]
    [InlineData("closed_at\u200B")]
    [InlineData("closed\u200D_at")]
    [InlineData("closed at")]
    [InlineData("closed-at")]
    [InlineData("Closed At")]
    [InlineData("closed__at")]
    [InlineData("closed_at.")]
    [InlineData("ｃｌｏｓｅｄ＿ａｔ")]
    public void Of_AFieldInDisguise_IsRefusedByItsTrueName(string name)
    {
        var fault = Assert.Throws<FileFault>(() => CsvColumns.Of(["id", name]));

        Assert.Equal(("column-in-disguise", 2, "closed_at"), (fault.Code, (int)fault.Details[0], (string)fault.Details[2]));
    }

    [Theory]
    [InlineData("closed_at", "closedAt")]
    [InlineData("closed_at", " CLOSED_AT")]
    public void Of_AFieldTwice_IsRefused(string one, string two) =>
        Assert.Equal("column-twice", Assert.Throws<FileFault>(() => CsvColumns.Of(["id", one, two])).Code);

    [Fact]
    public void Of_AForeignColumn_IsToldAndNotRead()
    {
        var columns = CsvColumns.Of(["id", "colour", "", "source", " ", ""]);

        Assert.Equal(["colour", "#3"], columns.Unread);
        Assert.Equal(4, columns.Count);
        Assert.Equal("no-known-column", Assert.Throws<FileFault>(() => CsvColumns.Of(["colour", "形状"])).Code);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(1, CsvColumns.TooFewCells)]
    [InlineData(3, CsvColumns.TooManyCells)]
    public void FaultOf_CellsThatDoNotFit_SaysHowMany(int cells, string? code)
    {
        var columns = CsvColumns.Of(["id", "source"]);

        Assert.Equal(code, columns.FaultOf([.. Enumerable.Repeat("x", cells)])?.Code);
        Assert.Null(columns.FaultOf(["x", "y", "", " ", "\u3000"]));
    }

    [Theory]
    [InlineData("id,type,source", ',')]
    [InlineData("id;type;source", ';')]
    [InlineData("id\ttype\tsource", '\t')]
    [InlineData("id|type|source", '|')]
    [InlineData("name;colour", ',')]
    public void DelimiterOf_AHeader_IsTheOneThatFindsFields(string header, char delimiter) => Assert.Equal(delimiter, CsvColumns.DelimiterOf(header));
}
