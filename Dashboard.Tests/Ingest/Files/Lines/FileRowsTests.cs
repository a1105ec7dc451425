using System.Text;
using Dashboard.Ingest.Files;
using Dashboard.Ingest.Files.Lines;

namespace Dashboard.Tests.Ingest.Files.Lines;

/// <summary>No row of a file may vanish: header, rows, blank lines and lines inside quoted cells are all its lines.</summary>
public sealed class FileRowsTests
{
    private const string Header = "id,source,title";

    [Theory]
    [InlineData("#1,s,x", "#1")]
    [InlineData("  # 1,s,x", "# 1")]
    [InlineData("//1,s,x", "//1")]
    [InlineData(";1,s,x", ";1")]
    [InlineData("'1,s,x", "'1")]
    [InlineData("--,s,x", "--")]
    [InlineData("\"#1\",s,x", "#1")]
    public void Read_ARowThatLooksLikeAComment_IsARow(string line, string id)
    {
        var (rows, tally) = Read($"{Header}\n{line}\n");

        Assert.StartsWith($"{{\"id\":\"{id}\"", Text(Assert.Single(rows)), StringComparison.Ordinal);
        AssertAll(tally, lines: 2, header: 1, blank: 0, inside: 0, rows: 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\t")]
    [InlineData("\u3000\u00A0")]
    [InlineData("\u200B\uFEFF")]
    [InlineData(",,")]
    [InlineData(" , ,\u3000")]
    [InlineData("\"\",\"\",\"\"")]
    [InlineData(",,,,,,,,,,")]
    public void Read_ABlankLine_IsNoRow_WhereverItStands(string blank)
    {
        var isPlain = !blank.Contains(',', StringComparison.Ordinal);
        var (rows, tally) = Read($"{(isPlain ? blank + "\n" : "")}{Header}\n{blank}\n1,s,x\n{blank}\n{blank}\n2,s,y\n{blank}\n");
        var (json, jsonTally) = isPlain ? Read($"{blank}\n{{\"id\":\"1\"}}\n{blank}\n{{}}\n{blank}\n") : ([], null!);

        Assert.Equal(2, rows.Count);
        AssertAll(tally, lines: isPlain ? 8 : 7, header: 1, blank: isPlain ? 5 : 4, inside: 0, rows: 2);
        if (isPlain)
        {
            Assert.Equal(["{\"id\":\"1\"}", "{}"], json.Select(Text));
            AssertAll(jsonTally, lines: 5, header: 0, blank: 3, inside: 0, rows: 2);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_EveryLineEnd_EndsALine(string end)
    {
        var (rows, tally) = Read($"{Header}{end}1,s,x{end}{end}2,s,\"y{end}z\"{end}3,s,w");

        Assert.Equal([2, 4, 6], rows.Select(row => row.Line));
        Assert.Equal([1, 2, 1], rows.Select(row => row.Lines));
        Assert.Equal([true, true, false], rows.Select(row => row.IsEnded));
        AssertAll(tally, lines: 6, header: 1, blank: 1, inside: 1, rows: 3);
    }

    [Theory]
    [InlineData("2,s,\"open\n3,s,x\n4,s,y\n", "open-quote,-,-")]
    [InlineData("2,s,\"open\n3,s,\"x\"\n4,s,y\n", "open-quote,-,-")]
    [InlineData("2,s,\"open\n3,s,x\"\n4,s,y\n", "open-quote,-,-")]
    [InlineData("2,s,\"a\" b\n3,s,x\n4,s,y\n", "stray-quote,-,-")]
    [InlineData("2,\"s,x\n3,s,x\n4,s,\"y\"\n", "open-quote,-,-")]
    [InlineData("2,s,x\n3,s\n4,s,y,z\n", "-,too-few-cells,too-many-cells")]
    [InlineData("2,s,5\" pipe\n3,s,\"say \"\"yes\"\"\"\n4,s,\"x\" \n", "-,-,-")]
    public void Read_AFaultyQuote_SpoilsItsOwnLineAlone(string lines, string faults)
    {
        var (rows, tally) = Read($"{Header}\n1,s,x\n{lines}");

        Assert.Equal(["-", .. faults.Split(',')], rows.Select(row => row.Fault?.Code ?? "-"));
        AssertAll(tally, lines: 5, header: 1, blank: 0, inside: 0, rows: 4);
    }

    [Fact]
    public void Read_AQuoteMissingBeforeAColumnThatIsNotRead_SwallowsNoRow()
    {
        var (rows, tally) = Read("id,source,remark\n1,s,\"open\n2,s,x\n3,s,x\"\n");

        Assert.Equal(["open-quote", "-", "-"], rows.Select(row => row.Fault?.Code ?? "-"));
        AssertAll(tally, lines: 4, header: 1, blank: 0, inside: 0, rows: 3);
    }

    [Fact]
    public void Read_LinesInsideACell_AreTheCell()
    {
        var (rows, tally) = Read("id,source,remark\n1,s,\"a\n\nb, c\"\n\"2\nx\",s,y\n");

        Assert.Equal(["-", "-"], rows.Select(row => row.Fault?.Code ?? "-"));
        AssertAll(tally, lines: 6, header: 1, blank: 0, inside: 3, rows: 2);
    }

    [Fact]
    public void Read_ALineLongerThanAnyRow_IsARowOfItsOwn()
    {
        var endless = new string('x', TextLines.LongestLine + 5);
        var (rows, tally) = Read($"{Header}\n1,s,{endless}\n2,s,y\n");
        var (json, _) = Read($"{{}}\n{{\"id\":\"{endless}\"}}\n{{}}\n");

        Assert.Equal(["line-too-long", "-"], rows.Select(row => row.Fault?.Code ?? "-"));
        Assert.Equal(["-", "line-too-long", "-"], json.Select(row => row.Fault?.Code ?? "-"));
        AssertAll(tally, lines: 3, header: 1, blank: 0, inside: 0, rows: 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\uFEFF\n \n")]
    public void Read_NothingInIt_IsSaidInWords(string text) => Assert.Equal("empty", Assert.Throws<FileFault>(() => Read(text)).Code);

    [Fact]
    public void Read_AHeaderLongerThanAny_IsCalledTooLong_NotWronglyQuoted() =>
        Assert.Equal("header-too-long", Assert.Throws<FileFault>(() => Read($"{Header},{new string('x', TextLines.LongestLine)}\n1,s,x,\n")).Code);

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\uFEFF\uFEFF")]
    public void Read_MarksBeforeTheHeader_LoseNoColumn(string marks) =>
        Assert.Equal("{\"id\":\"1\",\"source\":\"s\",\"title\":\"x\"}", Text(Assert.Single(Read($"{marks}{Header}\n\uFEFF1,s,x\n").Rows)));

    [Theory]
    [InlineData("closed_at")]
    [InlineData("ClosedAt")]
    [InlineData("\uFEFFclosedAt")]
    [InlineData("closedAt\u200B")]
    [InlineData("closedAt ")]
    [InlineData("\\u200bclosedAt")]
    public void Read_AJsonFieldInDisguise_IsAFaultOfItsRow(string name)
    {
        var (rows, _) = Read($"{{\"id\":\"1\",\"{name}\":1}}\n{{\"id\":\"2\",\"\\u0063losedAt\":1}}\n");

        Assert.Equal(("misnamed-field", "closedAt"), (rows[0].Fault!.Code, rows[0].Fault!.Allowed));
        Assert.Null(rows[1].Fault);
    }

    [Fact]
    public void Read_AForeignJsonField_IsToldOnce()
    {
        List<string> unread = [];
        var rows = new FileRows(new TextLines(new StringReader("{\"phone\":1,\"\\ud800\":2}\n{\"phone\":1}\n{\"x\":{\"closed_at\":1}}\n")), new LineTally(), unread.AddRange).Read();

        Assert.DoesNotContain(rows, row => row.Fault is not null);
        Assert.Equal(["phone", "x"], unread);
    }

    [Fact]
    public void Read_RandomTables_LoseNoLine()
    {
        const int Seed = 20_261_128;
        var random = new Random(Seed);
        string[] pieces = [",", "\"", "\"\"", "\n", "\r\n", "\r", "1,s,x\n", "#,", " ", "占", "\u3000", "'", ";", "\\", "{}", "\"a\nb\"", ",,,\n"];
        for (var round = 0; round < 20_000; round++)
        {
            var text = $"{Header}\n{string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]))}";
            var (rows, tally) = Read(text);

            var ends = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            Assert.Equal(ends.Count(unit => unit == '\n') + (ends.EndsWith('\n') ? 0 : 1), tally.Lines);
            Assert.Equal(tally.Lines, tally.Header + tally.Rows + tally.Blank + tally.Inside);
            Assert.Equal(rows.Count, tally.Rows);
            Assert.True(rows.Zip(rows.Skip(1)).All(pair => pair.First.Line + pair.First.Lines <= pair.Second.Line), text);
        }
    }

    private static (List<FileRow> Rows, LineTally Tally) Read(string text)
    {
        var tally = new LineTally();
        return ([.. new FileRows(new TextLines(new StringReader(text)), tally, _ => { }).Read()], tally);
    }

    private static string Text(FileRow row) => Encoding.UTF8.GetString(row.Json.Span);

    private static void AssertAll(LineTally tally, long lines, long header, long blank, long inside, long rows)
    {
        Assert.Equal((lines, header, blank, inside, rows), (tally.Lines, tally.Header, tally.Blank, tally.Inside, tally.Rows));
        Assert.Equal(lines, header + blank + inside + rows);
    }
}
