using System.IO.Compression;
using System.Net;
using System.Text;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Ui.Exports;

/// <summary>Every table that can be taken away: what the page shows, in both forms, within the reader's rights and scope.</summary>
[Trait("Group", "host")]
public sealed class ExportTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Period = "period=2026-03";

    public static TheoryData<string, string> Exports => new()
    {
        { "/indicators/export", "indicators" },
        { "/indicators/services.request.ontime-rate/export", "areas" },
        { "/indicators/services.request.ontime-rate/records/export?part=missed", "records" },
        { "/imports/export", "rejects" },
    };

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Export_OfEveryTable_IsAFileInBothForms_AndWrittenDown(string path, string name)
    {
        await program.UntilReadyAsync();
        var client = await program.SignedInAsync("administrator");

        using var csv = await client.GetAsync(With(path, "format=csv"), Stop);
        using var workbook = await client.GetAsync(With(path, "format=xlsx"), Stop);

        Assert.Equal(HttpStatusCode.OK, csv.StatusCode);
        Assert.Equal($"{name}.csv", csv.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var bytes = await csv.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var header = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n")[0].Split(',');
        Assert.Equal(header.Length, header.Distinct(StringComparer.Ordinal).Count());

        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        using var zip = new ZipArchive(new MemoryStream(await workbook.Content.ReadAsByteArrayAsync(Stop)));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var cells = await sheet.ReadToEndAsync(Stop);
        Assert.All(header, column => Assert.Contains(column, cells, StringComparison.Ordinal));

        await using var db = program.Database.Open();
        var subjects = await db.AuditEntries.Where(entry => entry.Action == "exported" && entry.Who.StartsWith("administrator")).Select(entry => entry.Subject).ToListAsync(Stop);
        Assert.Contains($"{name}.csv", subjects);
        Assert.Contains($"{name}.xlsx", subjects);
    }

    [Fact]
    public async Task Export_OfTheIndicators_IsTheirListAsFilteredAndSorted()
    {
        await program.UntilReadyAsync();
        var client = await program.SignedInAsync("staff");

        var all = Lines(await client.GetStringAsync(With("/indicators/export", Period), Stop));
        var some = Lines(await client.GetStringAsync(With("/indicators/export?board=law&sort=-name&page=2", Period), Stop));

        Assert.Equal(Dashboard.Domain.Catalogue.GovernanceCatalogue.BuiltIn.Indicators.Select(indicator => indicator.Code), all.Select(line => line.Split(',')[0]));
        Assert.All(some, line => Assert.StartsWith("law.", line, StringComparison.Ordinal));
        var names = some.Select(line => line.Split(',')[1]).ToList();
        Assert.Equal(names.OrderDescending(StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("zh-CN"), false)), names);
    }

    [Theory]
    [InlineData("/indicators/export?format=pdf", HttpStatusCode.BadRequest)]
    [InlineData("/indicators/export?area=999999", HttpStatusCode.BadRequest)]
    [InlineData("/indicators/export?area=510104", HttpStatusCode.BadRequest)]
    [InlineData("/indicators/export?period=2026-13", HttpStatusCode.BadRequest)]
    [InlineData("/indicators/no.such/export", HttpStatusCode.NotFound)]
    [InlineData("/indicators/no.such/records/export", HttpStatusCode.NotFound)]
    [InlineData("/indicators/services.request.ontime-rate/records/export?part=half", HttpStatusCode.BadRequest)]
    [InlineData("/indicators/services.request.ontime-rate/records/export?part=7", HttpStatusCode.BadRequest)]
    [InlineData("/indicators/overview.index.total/records/export", HttpStatusCode.BadRequest)]
    [InlineData("/indicators/services.request.ontime-rate/records/export?area=5101", HttpStatusCode.Forbidden)]
    public async Task Export_OfWhatCannotBeShown_IsRefusedWithWords(string address, HttpStatusCode status)
    {
        await program.UntilReadyAsync();
        var client = await program.SignedInAsync("district", "510121");

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(status, answer.StatusCode);
        var problem = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("没有导出", System.Text.RegularExpressions.Regex.Unescape(problem), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leader", "/indicators/export", HttpStatusCode.OK)]
    [InlineData("leader", "/indicators/services.request.ontime-rate/records/export", HttpStatusCode.Found)]
    [InlineData("staff", "/imports/export", HttpStatusCode.Found)]
    [InlineData("steward", "/imports/export", HttpStatusCode.OK)]
    public async Task Export_NeedsTheRightsOfItsPage(string role, string address, HttpStatusCode status)
    {
        await program.UntilReadyAsync();
        var client = await program.SignedInAsync(role);

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Export_OfATextThatBeginsAsAFormula_IsAText()
    {
        await program.UntilReadyAsync();
        await using (var db = program.Database.Open())
        {
            db.Add(new IntakeBatch { Id = 900, ReceivedAt = DateTimeOffset.UnixEpoch, Channel = "file", By = "import", Accepted = 0, Repeated = 0, Rejected = 1 });
            db.Add(new StoredReject { Id = 900, BatchId = 900, RowIndex = 0, Source = "formula", SourceId = "=1+1", Field = "area", Value = "=cmd|' /C calc'!A0", Code = "unknown-area", ReceivedAt = DateTimeOffset.UnixEpoch, Raw = "=1\u0001" });
            await db.SaveChangesAsync(Stop);
        }

        var client = await program.SignedInAsync("steward");
        var csv = await client.GetStringAsync(new Uri("/imports/export?source=formula", UriKind.Relative), Stop);
        using var zip = new ZipArchive(await client.GetStreamAsync(new Uri("/imports/export?source=formula&format=xlsx", UriKind.Relative), Stop));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var cells = await sheet.ReadToEndAsync(Stop);

        Assert.Contains(",'=1+1,", csv, StringComparison.Ordinal);
        Assert.Contains("=cmd|", cells, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", cells, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", cells, StringComparison.Ordinal);
    }

    private static Uri With(string path, string more) => new($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{more}", UriKind.Relative);

    private static string[] Lines(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
}
