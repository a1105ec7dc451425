using System.Net;
using Dashboard.Data.Access;
using Dashboard.Identity.Audit;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Api;

/// <summary>Reading records is written down whoever reads them and by whichever way.</summary>
[Trait("Group", "host")]
public sealed class RecordReadingAuditTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Query = "/api/v1/records?indicator=services.request.ontime-rate&area=510104&period=2026-03&part=denominator&page=2";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Key")]
    [InlineData("&format=csv", "KeyExport")]
    public async Task ByKey_WhoWhatAndHowManyAreWritten(string format, string way)
    {
        using var client = await program.WithKeyAsync(rights: "read");

        using var answer = await client.GetAsync(new Uri(Query + format, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var entry = await WrittenAsync($"way={way};");
        Assert.StartsWith("key", entry.Who, StringComparison.Ordinal);
        Assert.Equal(("records-read", "request.due, 510104, 2026-03"), (entry.Action, entry.Subject));
        Assert.Contains("figure=services.request.ontime-rate denominator; without=-; settlement=-; page=2; rows=0", entry.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Interface")]
    [InlineData("&format=csv", "Export")]
    public async Task ByPeople_TheSameIsWritten(string format, string way)
    {
        using var client = await program.SignedInAsync("staff");

        using var answer = await client.GetAsync(new Uri(Query + format, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("staff", (await WrittenAsync($"way={way};")).Who, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditList_ShowsWhoReadWhat()
    {
        program.Services.GetRequiredService<ReadingLog>().Note("somebody", "request.due, 510104, 2026-03", "way=Page; of the test\u001b[31m");
        await WrittenAsync("of the test");

        var (status, output, _) = await program.CommandAsync(["audit", "list", "--who", "somebody", "--action", "records-read", "--last", "5"]);

        Assert.Equal(0, status);
        Assert.Contains("somebody  records-read  request.due, 510104, 2026-03  way=Page; of the test [31m", output, StringComparison.Ordinal);
        Assert.Equal(2, (await program.CommandAsync(["audit", "list", "--last", "0"])).Status);
    }

    /// <summary>The entry comes a moment after the answer.</summary>
    private async Task<AuditEntry> WrittenAsync(string detail)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            await using var db = program.Database.Open();
            if (await db.AuditEntries.FirstOrDefaultAsync(entry => entry.Detail!.Contains(detail), Stop) is { } entry)
            {
                return entry;
            }

            await tick.WaitForNextTickAsync(Stop);
        }
    }
}
