using System.Text;
using Dashboard.Commands;
using Dashboard.Ingest.Files;
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
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = Header + Row("1") + Row("2", closed: "2026-03-01T00:00:00+08:00") + "task,too,few\n" + Row("3");

        var status = await Items(rows, Encoding.GetEncoding(encoding));
        var again = await Items(rows, Encoding.GetEncoding(encoding));

        Assert.Equal((0, 0), (status, again));
        Assert.Contains("row 2: before-arrived", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("row 3: malformed", output.ToString(), StringComparison.Ordinal);
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

        Assert.Contains("1 rows read: 1 accepted", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("cannot be read after row 1", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name;colour\nx;red\n", "names no known column")]
    public async Task Import_AFileOfSomethingElse_SaysSo(string content, string why)
    {
        Assert.Equal(1, await Items(content, Encoding.UTF8));
        Assert.Contains(why, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BytesInNoEncoding_SaysSo()
    {
        var path = Path.Combine(folder, "bytes.csv");
        await File.WriteAllBytesAsync(path, [.. "type,source\n"u8, 0xFF, 0x80, 0x81, 0xFF], Stop);

        Assert.Equal(1, await Command<ImportItemsCommand>().RunAsync([path], Stop));
        Assert.Contains("neither UTF-8 nor GB18030", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NoSuchFile_IsAWrongCommand() =>
        await Assert.ThrowsAsync<CommandException>(() => Command<ImportItemsCommand>().RunAsync([Path.Combine(folder, "nothing.csv")], Stop));

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
        var services = served.Program.Services;
        var import = ActivatorUtilities.CreateInstance<FileImport>(services, new CommandConsole(output, error, TextReader.Null, Interactive: false));
        return ActivatorUtilities.CreateInstance<TCommand>(services, import);
    }

    private string Row(string id, string closed = "") =>
        $"task,file,{prefix}{id},1,510104017001,closed,民政局,report-form,是,人口；住房,2026-03-02T09:00:00+08:00,{closed}\n";
}
