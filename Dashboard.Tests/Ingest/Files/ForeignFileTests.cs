using System.Text;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Ingest.Files;
using Dashboard.Ingest.Files.Decoding;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestContext = Xunit.TestContext;

namespace Dashboard.Tests.Ingest.Files;

/// <summary>
/// What a new user meets: a file from another office, cut short, in mixed encodings, with padded identifiers, marks and blank lines. The answer
/// says which line, why and what to do, and after the right file has come nothing wrong is left anywhere.
/// </summary>
[Trait("Group", "host")]
public sealed class ForeignFileTests : IAsyncLifetime
{
    private const string Header = "id,type,source,version,area,state,received_at,category";

    private static readonly string[] Rows =
    [
        Row("A1", "占道经营"), Row("\u3000A2\u00A0", "停车"), Row("#A3", "噪声扰民，夜间"), Row("A4\u200B", "路灯"), Row("A5", "电梯维修"), Row("A6", "井盖"),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-office-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private ServedProgram program = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Whole => $"\uFEFF\uFEFF{Header},,\n\n{string.Join("\n,,,\n", Rows)}\n\u3000\n";

    public async ValueTask InitializeAsync() => program = await ServedProgram.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        await output.DisposeAsync();
        await error.DisposeAsync();
    }

    [Fact]
    public async Task Import_AFileFromAnotherOffice_IsExplained_AndTheRightOneLeavesNothingWrong()
    {
        var whole = Encoding.UTF8.GetBytes(Whole);
        var inside = Array.LastIndexOf(whole, (byte)0xE4) + 2;
        Assert.Equal(1, await Import(whole[..inside]));
        AssertSaid("Line 13, byte", "ends inside a character of utf-8", "cut short: get the whole file", "Nothing was stored.");

        byte[] mixed = [.. FileEncoding.Gb18030.Encoding.GetBytes($"{Header}\n{Rows[0]}\n"), .. Encoding.UTF8.GetBytes($"{Rows[1]}\n{Rows[2]}\n")];
        Assert.Equal(1, await Import(mixed));
        AssertSaid("Line 2, byte", "is not UTF-8, and line 3, byte", "is not GB18030", "mixes encodings", "Save the whole file in one encoding", "Nothing was stored.");

        Assert.Equal(1, await Import(Encoding.UTF8.GetBytes(Whole.Replace("received_at", "\uFEFFreceived_at", StringComparison.Ordinal))));
        AssertSaid("Column 7, “\\ufeffreceived_at”", "Write its name as received_at", "Nothing was stored.");
        Assert.Empty(await StoredAsync());

        var cutInRow = Encoding.UTF8.GetBytes(Whole[..Whole.LastIndexOf(",井盖", StringComparison.Ordinal)]);
        Assert.Equal(1, await Import(cutInRow));
        AssertSaid("line 13, row 6: too-few-cells", "ends inside its last row (line 13)", "6 rows read: 5 accepted, 0 repeated, 1 rejected.");

        Assert.Equal(0, await Import(whole));
        AssertSaid("14 lines: 1 header, 6 rows, 7 blank, 0 inside quoted cells.", "6 rows read: 1 accepted, 5 repeated, 0 rejected.");

        Assert.Equal(["#A3", "A1", "A2", "A4", "A5", "A6"], (await StoredAsync()).Select(item => item.Id));
        Assert.Equal(["噪声扰民，夜间", "占道经营", "停车", "路灯", "电梯维修", "井盖"], (await StoredAsync()).Select(item => item.Category));
    }

    private static string Row(string id, string category) => $"{id},request, s\u3000,1,510104017001\t,received,2026-03-02T09:00:00+08:00,{category},, ";

    private async Task<int> Import(byte[] bytes)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        var path = Path.Combine(folder, "另一个办公室.csv");
        await File.WriteAllBytesAsync(path, bytes, Stop);
        var console = new CommandConsole(output, error, TextReader.Null, Interactive: false);
        CommandLanguage.Use();
        var import = ActivatorUtilities.CreateInstance<FileImport>(program.Services, console);
        return await ActivatorUtilities.CreateInstance<ImportItemsCommand>(program.Services, import).RunAsync([path], Stop);
    }

    private void AssertSaid(params string[] words)
    {
        var told = output.ToString() + error;
        Assert.All(words, word => Assert.Contains(word, told, StringComparison.Ordinal));
    }

    private async Task<List<(string Id, string Category)>> StoredAsync()
    {
        await using var db = await program.Services.GetRequiredService<IDbContextFactory<DashboardDb>>().CreateDbContextAsync(Stop);
        var items = await db.Items.Where(item => item.Source == "s").ToListAsync(Stop);
        return [.. items.OrderBy(item => item.SourceId, StringComparer.Ordinal)
            .Select(item => (item.SourceId, System.Text.Json.JsonDocument.Parse(item.Payload).RootElement.GetProperty("category").GetString()!))];
    }
}
