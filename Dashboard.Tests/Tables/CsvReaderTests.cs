using Dashboard.Domain.Tables;

namespace Dashboard.Tests.Tables;

public sealed class CsvReaderTests
{
    [Fact]
    public void Read_QuotesLineEndsAndMark_FollowRfc4180()
    {
        var records = CsvReader.Read(new StringReader("\uFEFFa,b\r\n\"x,\"\"y\"\"\",\"two\nlines\"\n,\n")).ToArray();

        Assert.Equal(3, records.Length);
        Assert.Equal(["a", "b"], records[0].Fields);
        Assert.Equal(["x,\"y\"", "two\nlines"], records[1].Fields);
        Assert.Equal(["", ""], records[2].Fields);
        Assert.Equal([1, 2, 4], records.Select(record => record.Line));
    }

    [Theory]
    [InlineData("a\n\"open", "Line 2")]
    [InlineData("a\nb\"c\n", "Line 2")]
    [InlineData("\"a\"b\n", "Line 1")]
    public void Read_StrayOrOpenQuote_NamesTheLine(string text, string line)
    {
        var fault = Assert.Throws<CsvFormatException>(() => CsvReader.Read(new StringReader(text)).ToArray());

        Assert.Contains(line, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DataTable_RowOfAnotherLength_NamesTheLine()
    {
        var fault = Assert.Throws<DataTableException>(() => DataTable.Parse("t.csv", new StringReader("a,b\n1,2\n3\n")));

        Assert.Equal(("t.csv", "line 3"), (fault.Table, fault.Row));
    }

    [Fact]
    public void DataTable_BlankAndPaddedRows_AreTaken()
    {
        var table = DataTable.Parse("t.csv", new StringReader("\uFEFF\uFEFFa,b\n\n1,2,, \n,\n\u3000\n3,4\n\n"));

        Assert.Equal(["1", "3"], table.Rows.Select(row => row["a"]));
    }
}
