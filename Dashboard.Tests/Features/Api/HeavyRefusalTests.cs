using System.Net;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Sharing;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Api;

/// <summary>A heavy read that is refused, as a client meets it.</summary>
[Trait("Group", "host")]
public sealed class HeavyRefusalTests(HeavyRefusalTests.OneAtOnce program) : IClassFixture<HeavyRefusalTests.OneAtOnce>
{
    private const string Records = "/api/v1/records?measure=request.due&area=510104&period=2026-03";
    private const string Earlier = "/api/v1/values?measure=request.due&area=510104&period=2026-03&asOf=0";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private HeavyReads Reads => program.Services.GetRequiredService<HeavyReads>();

    [Theory]
    [InlineData("zh", Records, "您已有多个耗时查询在进行（同时最多 1 个，排队的已满）；请等它们返回后再试。")]
    [InlineData("en", Records, "You have several heavy reads under way (at most 1 at once, and as many wait as may); ask again when they have been answered.")]
    [InlineData("zh", Earlier, "您已有多个耗时查询在进行（同时最多 1 个，排队的已满）；请等它们返回后再试。")]
    [InlineData("en", Earlier, "You have several heavy reads under way (at most 1 at once, and as many wait as may); ask again when they have been answered.")]
    public async Task Read_BesideOneOfTheSameKey_Is429InTheClientsLanguage_AndGivenAfterwards(string language, string address, string detail)
    {
        using var client = await program.WithKeyAsync();
        await program.UntilReadyAsync();
        using var go = new ManualResetEventSlim();
        var held = await HoldAsync(await NewestKeyAsync(), null, go);

        var problem = await ProblemOf.GetAsync(client, address, HttpStatusCode.TooManyRequests, language);
        using var again = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        go.Set();
        await held;
        using var after = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(("busy", detail), (problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
        Assert.Equal("5", again.Headers.RetryAfter?.ToString());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("zh", "耗时查询较多，1 秒内未轮到；请稍后再试。")]
    [InlineData("en", "Many heavy reads are under way and the turn of this one did not come within 1 seconds; try again later.")]
    public async Task EarlierMoment_BehindThatOfAnother_Is429AndNot503(string language, string detail)
    {
        using var client = await program.WithKeyAsync();
        await program.UntilReadyAsync();
        using var go = new ManualResetEventSlim();
        var held = await HoldAsync("another", Reads.Earlier, go);

        var problem = await ProblemOf.GetAsync(client, Earlier, HttpStatusCode.TooManyRequests, language);
        using var records = await client.GetAsync(new Uri(Records, UriKind.Relative), Stop);
        go.Set();
        await held;

        Assert.Equal(("busy", detail), (problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
        Assert.Equal(HttpStatusCode.OK, records.StatusCode);
    }

    private async Task<Task<int>> HoldAsync(string name, SemaphoreSlim? alone, ManualResetEventSlim go)
    {
        using var begun = new SemaphoreSlim(0);
        var held = Reads.RunAsync(Reader.Program(TerritoryMap.BuiltIn) with { Name = name }, alone, _ =>
        {
            begun.Release();
            go.Wait(Stop);
            return 0;
        }, Stop);
        await begun.WaitAsync(Stop);
        return held;
    }

    private async Task<string> NewestKeyAsync()
    {
        await using var db = program.Database.Open();
        return (await db.ApiKeys.ToListAsync(Stop)).MaxBy(key => key.CreatedAt)!.Name;
    }

    /// <summary>One heavy read of each key at once, and none waits.</summary>
    public sealed class OneAtOnce : RunningProgram
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
        {
            ["Reading:HeavyAtOnce"] = "2",
            ["Reading:HeavyPerReader"] = "1",
            ["Reading:WaitingPerReader"] = "0",
            ["Reading:HeavySeconds"] = "1",
        };
    }
}
