using System.Net.Http.Headers;
using Dashboard.Data;
using Dashboard.Tests.Ingest.Http;
using Dashboard.Tests.Support.Fuzz;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestContext = Xunit.TestContext;

namespace Dashboard.Tests.Ingest.Fuzz;

/// <summary>Whatever is sent, each row is told once, nothing answers 500, and what is stored is what was answered.</summary>
[Trait("Group", "host")]
public sealed class IntakeFuzzTests(IntakeProgram served) : IClassFixture<IntakeProgram>
{
    private const int Bodies = 1500;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Post_BrokenBodies_LoseNothingAndEndInNoFault(int seed)
    {
        using var client = await served.Program.ClientAsync("*", "5101", "write", Stop);
        await using var db = await served.Program.Services.GetRequiredService<IDbContextFactory<DashboardDb>>().CreateDbContextAsync(Stop);
        var before = await FuzzStock.CountAsync(db, Stop);
        var (bodies, tally) = (new FuzzBodies(seed), new FuzzTally());
        for (var sent = 0; sent < Bodies; sent++)
        {
            var body = bodies.Next();
            using var content = new ByteArrayContent(body.Bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(body.Media);
            using var answer = await client.PostAsync(body.Address, content, Stop);
            tally.Take(body, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
        }

        await tally.HoldAgainstAsync(db, before, Stop);
        Assert.InRange(tally.Bodies.Taken, Bodies / 3, Bodies * 9 / 10);
    }
}
