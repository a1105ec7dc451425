using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Ingest.Http.InFlight;
using Dashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using TestContext = Xunit.TestContext;

namespace Dashboard.Tests.Ingest.Http.InFlight;

/// <summary>Bodies that are on their way, as clients on a real socket meet the bound on them.</summary>
[Trait("Group", "host")]
public sealed class BodiesInFlightTests(BodiesInFlightTests.Narrow program) : IClassFixture<BodiesInFlightTests.Narrow>
{
    private const int Most = 16 * 1024 * 1024;

    private static readonly Uri Path = new("/api/v1/work-items", UriKind.Relative);
    private static readonly byte[] Start = "["u8.ToArray();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private BytesInFlight InFlight => program.Services.GetRequiredService<BytesInFlight>();

    [Fact]
    public async Task Post_WhileTheKeysBytesAreInFlight_IsToldToComeBackBeforeItsBodyIsRead_AndOthersAreTaken()
    {
        using var greedy = await program.WithKeyAsync(rights: "write");
        using var modest = await program.WithKeyAsync(rights: "write");
        var held = new HeldBody(Start, Most);
        var first = greedy.PostAsync(Path, held, Stop);
        await held.Reached;
        await UntilAsync(Most);

        var unread = new HeldBody(Start, Most);
        using var asking = new HttpRequestMessage(HttpMethod.Post, Path) { Content = unread };
        asking.Headers.ExpectContinue = true;
        using var refused = await greedy.SendAsync(asking, Stop);
        var small = new HeldBody(Start, announced: null);
        small.LetGo([]);
        using var chunked = await greedy.PostAsync(Path, small, Stop);
        using var other = await modest.PostAsync(Path, new StringContent("[]", Encoding.UTF8, "application/json"), Stop);

        Assert.Equal((HttpStatusCode.TooManyRequests, "5"), (refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
        Assert.Equal("busy", (string)JsonNode.Parse(await refused.Content.ReadAsStringAsync(Stop))!["code"]!);
        Assert.False(unread.Reached.IsCompleted);
        Assert.Equal(HttpStatusCode.TooManyRequests, chunked.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        held.LetGo([.. Enumerable.Repeat((byte)' ', Most - 2), (byte)']']);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        await UntilAsync(0);
    }

    [Fact]
    public async Task Post_WhoseClientHangsUp_GivesItsBytesBack()
    {
        using var client = await program.WithKeyAsync(rights: "write");
        using var hangUp = new CancellationTokenSource();
        var held = new HeldBody(Start, Most);
        var posted = client.PostAsync(Path, held, hangUp.Token);
        await held.Reached;
        await UntilAsync(Most);

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posted);
        await UntilAsync(0);
    }

    [Fact]
    public async Task Post_WithoutALength_IsBoundedAsItGrows()
    {
        using var client = await program.WithKeyAsync(rights: "write");
        var endless = new HeldBody(new byte[Most + 1], announced: null);
        endless.LetGo([]);

        using var refused = await client.PostAsync(Path, endless, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        await UntilAsync(0);
    }

    [Theory]
    [InlineData("Content-Length: 1000000")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task Post_ThatTrickles_IsEndedWith408_AndGivesItsBytesBack(string length)
    {
        var key = await program.NewKeyAsync(rights: "write");

        var answer = await RawRequest.SendAsync(
            program.Address,
            $"POST {Path} HTTP/1.1\r\nHost: {program.Address.Authority}\r\nX-Api-Key: {key}\r\nContent-Type: application/json\r\n{length}\r\n\r\n1\r\n[");

        Assert.Equal((int)HttpStatusCode.RequestTimeout, RawRequest.StatusOf(answer));
        await UntilAsync(0);
    }

    /// <summary>The server's side of a request is seen a moment after the client's.</summary>
    private async Task UntilAsync(long bytes)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (InFlight.Held != bytes)
        {
            await tick.WaitForNextTickAsync(Stop);
        }
    }

    /// <summary>A program that takes two bodies of the largest size, one of each key.</summary>
    public sealed class Narrow : RunningProgram
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
        {
            ["Intake:InFlightMebibytes"] = "32",
            ["Intake:SlowestKibibytesPerSecond"] = "64",
        };
    }
}
