using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Commands;
using Dashboard.Ingest.Files;
using Dashboard.Ingest.Files.Decoding;
using Dashboard.Tests.Ingest.Http;
using Microsoft.Extensions.DependencyInjection;
using TestContext = Xunit.TestContext;

namespace Dashboard.Tests.Ingest.Files;

[Trait("Group", "host")]
public sealed class FileImportTests(IntakeProgram served) : IClassFixture<IntakeProgram>, IDisposable
{
    private const string Header = "type,source,id,version,area,state,department,category,funded,datasets,arrived_at,closed_at\n";

    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-import-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private readonly string prefix = $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}-";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    static FileImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public async Task Import_ATable_TakesGoodRowsAndNamesBadOnes(string encoding)
    {
        var rows = Header + Row("1") + Row("2", closed: "2026-03-01T00:00:00+08:00") + "task,too,few\n" + Row("3");

        var status = await Items(rows, Encoding.GetEncoding(encoding));
        var again = await Items(rows, Encoding.GetEncoding(encoding));

        Assert.Equal((0, 0), (status, again));
        Assert.Contains("line 3, row 2: before-arrived", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("line 4, row 3: too-few-cells: The row has 3 cells, the header 12", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("5 lines: 1 header, 4 rows, 0 blank, 0 inside quoted cells.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("4 rows read: 2 accepted, 0 repeated, 2 rejected.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("4 rows read: 0 accepted, 2 repeated, 2 rejected.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_LinesOfJson_AreTaken()
    {
        var lines = $$"""
            {"type":"request","source":"file","id":"{{prefix}}a","version":1,"area":"510104017001","state":"received","receivedAt":"2026-03-02T09:15:00+08:00"}

            {"type":"request"

            """;

        Assert.Equal(0, await Items(lines, Encoding.UTF8));
        Assert.Contains("2 rows read: 1 accepted, 0 repeated, 1 rejected.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AFileThatBreaksOff_KeepsWhatCameBefore_AndFails()
    {
        Assert.Equal(1, await Items(Header + Row("1") + "task,\"broken", Encoding.UTF8));

        Assert.Contains("line 3, row 2: open-quote", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 rows read: 1 accepted, 0 repeated, 1 rejected.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("ends inside its last row (line 3)", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":\"req")]
    [InlineData("")]
    public async Task Import_LinesOfJsonThatBreakOff_Fail(string torn)
    {
        var whole = $$"""{"type":"request","source":"file","id":"{{prefix}}w","version":1,"area":"510104017001","state":"received","receivedAt":"2026-03-02T09:15:00+08:00"}""";

        Assert.Equal(torn.Length > 0 ? 1 : 0, await Items($"{whole}\n{torn}", Encoding.UTF8));
        Assert.Equal(torn.Length > 0, error.ToString().Contains("was cut short", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_TheLastRowWithoutALineEnd_IsTakenWithANotice()
    {
        Assert.Equal(0, await Items(Header + Row("1").TrimEnd('\n'), Encoding.UTF8));
        Assert.Contains("the last line (2) has no line end", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFFtype,source,id,\uFEFFversion,area\n", "Column 4, “\\ufeffversion”, is not read, but looks like the field version.")]
    [InlineData("type,source,id,version,area,closed at\n", "looks like the field closed_at")]
    [InlineData("type,source,id,version,area,id\n", "The column id stands twice, as columns 3 and 6.")]
    [InlineData("type,source,\"id\n", "The quotes of the header are wrong")]
    [InlineData("", "The file is empty")]
    [InlineData(" \n\n", "The file is empty")]
    [InlineData("[{\"type\":\"request\"}]", "one JSON array")]
    [InlineData("name;colour\nx;red\n", "names no known column")]
    public async Task Import_AFileOfSomethingElse_SaysSo(string content, string why)
    {
        Assert.Equal(1, await Items(content, new UTF8Encoding(false)));
        Assert.Contains(why, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Nothing was stored.", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "文件是空的：里面没有任何数据行。没有存入任何内容。")]
    [InlineData("en-US", "The file is empty: there is no row in it. Nothing was stored.")]
    public async Task Import_InTheLanguageOfTheTerminal_IsSaidInIt(string language, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(1, await Items("", new UTF8Encoding(false)));
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_EscapeSequencesInAFile_NeverReachTheTerminal()
    {
        var wild = "\u001b]0;owned\u0007\u001b[31m\u009b1m\r";
        var rows = $"{Header[..^1]},\u001b[2J\n\"task\",file,\"{prefix}{wild}\",1,{wild},closed,民政局,report-form,是,人口,2026-03-02T09:00:00+08:00,{wild},{wild}\n";

        await Items(rows, Encoding.UTF8);
        await Items(rows.Replace("department", "department\u001b[1m", StringComparison.Ordinal), Encoding.UTF8);

        var told = output.ToString() + error;
        Assert.DoesNotContain(told, unit => char.IsControl(unit) && unit is not ('\n' or '\r'));
        Assert.Contains("\\u001b", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PaddedIdentifiers_AreOneItemAtEveryDoor()
    {
        var json = JsonSerializer.Serialize($" {prefix}p\u200B");
        var row = (string source) => $$"""{"type":"task","source":{{source}},"id":{{json}},"version":1,"area":"\u3000510104017001","state":"closed"}""";
        using var client = await served.Program.ClientAsync("\u3000file\u00A0", "5101", "write", Stop);
        using var body = new StringContent($"[{row("\"file\\u3000\"")}]", Encoding.UTF8, "application/json");
        var answer = await (await client.PostAsync("/api/v1/work-items", body, Stop)).Content.ReadAsStringAsync(Stop);

        await Items($"type,source,id,version,area,state\ntask,\u00A0file\u2003,{prefix}p\u3000,1,510104017001\t,closed\n", Encoding.UTF8);
        await Items(row("\"\\ufefffile\"") + "\n", Encoding.UTF8);

        Assert.Contains("\"accepted\":1", answer, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(output.ToString(), "1 rows read: 0 accepted, 1 repeated, 0 rejected."));
    }

    [Fact]
    public async Task Import_TheSameVersionWithOtherContent_IsCounted()
    {
        await Items(Header + Row("1") + Row("2"), Encoding.UTF8);
        Assert.Equal(0, await Items(Header + Row("1") + Row("2").Replace("民政局", "公安局", StringComparison.Ordinal), Encoding.UTF8));

        Assert.Contains("row 2: same-version-differs", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 of the rejected rows bring other content under a version that is stored", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 rows read: 0 accepted, 1 repeated, 1 rejected.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RowsOfEveryOddKind_AreAllCounted()
    {
        var rows = Header + Row("1") + "\n#" + Row("2")[1..].Replace("ask", "task", StringComparison.Ordinal) + "  \n,,,,,,,,,,,\n" + Row("3")[..^1] + ",, \n" + Row("4")[..^1] + ",x\n";

        Assert.Equal(0, await Items(rows, Encoding.UTF8));
        Assert.Contains("line 4, row 2: unknown-type: There is no type “#task”", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("line 8, row 4: too-many-cells: The row has 13 cells, the header 12", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("8 lines: 1 header, 4 rows, 3 blank, 0 inside quoted cells.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("4 rows read: 2 accepted, 0 repeated, 2 rejected.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AForeignColumn_IsANotice()
    {
        Assert.Equal(0, await Items(Header[..^1] + ",colour\n" + Row("1")[..^1] + ",red\n", Encoding.UTF8));
        Assert.Contains("columns that are not read: colour", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gbk", 0)]
    [InlineData("utf-8", 1)]
    public async Task Import_WithANamedEncoding_IsReadInItAlone(string name, int status)
    {
        var path = Path.Combine(folder, "named.csv");
        await File.WriteAllTextAsync(path, Header + Row(name), FileEncoding.Gb18030.Encoding, Stop);

        Assert.Equal(status, await Command<ImportItemsCommand>().RunAsync([path, "--encoding", name], Stop));
        Assert.Equal(status == 1, error.ToString().Contains("Line 2, byte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_WithAnEncodingThatIsNone_NamesThoseThatAre()
    {
        var wrong = await Assert.ThrowsAsync<CommandException>(() => Command<ImportItemsCommand>().RunAsync(["x.csv", "--encoding=latin"], Stop));

        Assert.Contains("gb18030", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BytesInNoEncoding_SaysSo()
    {
        var path = Path.Combine(folder, "bytes.csv");
        await File.WriteAllBytesAsync(path, [.. "type,source\n"u8, 0xFF, 0x80, 0x81, 0xFF], Stop);

        Assert.Equal(1, await Command<ImportItemsCommand>().RunAsync([path], Stop));
        Assert.Contains("Line 2, byte 1 (byte 13 of the file) is not UTF-8, and line 2, byte 1 is not GB18030", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.csv", "There is no such file")]
    [InlineData("", "This is a folder")]
    public async Task Import_WhatIsNoFile_IsSaidInWords(string name, string words)
    {
        Assert.Equal(1, await Command<ImportItemsCommand>().RunAsync([Path.Combine(folder, name)], Stop));
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Observations_GoThroughTheSameChecks()
    {
        var path = Path.Combine(folder, "returns.csv");
        await File.WriteAllTextAsync(path, "measure,area,period,value,status,source,version\nhousehold.count,510104017003,2022,4312,final,steward,1\nhousehold.count,510104017003,2022,many,final,steward,1\n", Stop);

        Assert.Equal(0, await Command<ImportObservationsCommand>().RunAsync([path], Stop));
        Assert.Contains("row 2: not-a-number", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 rows read: 1 accepted, 0 repeated, 1 rejected.", output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Items(string content, Encoding encoding)
    {
        var path = Path.Combine(folder, "rows.csv");
        File.WriteAllText(path, content, encoding);
        return Command<ImportItemsCommand>().RunAsync([path], Stop);
    }

    private TCommand Command<TCommand>()
    {
        CommandLanguage.Use();
        var services = served.Program.Services;
        var import = ActivatorUtilities.CreateInstance<FileImport>(services, new CommandConsole(output, error, TextReader.Null, Interactive: false));
        return ActivatorUtilities.CreateInstance<TCommand>(services, import);
    }

    private string Row(string id, string closed = "") =>
        $"task,file,{prefix}{id},1,510104017001,closed,民政局,report-form,是,人口；住房,2026-03-02T09:00:00+08:00,{closed}\n";
}
