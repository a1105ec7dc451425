using System.Text.Json;
using System.Net.Http.Json;
using System.Threading.Channels;
using Dashboard.Identity.Sharing;
using Dashboard.Live.Following;
using Dashboard.Live.Push;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Live.Push;

/// <summary>The hub as a client of another system meets it.</summary>
[Trait("Group", "host")]
public sealed class LiveHubTests : IAsyncLifetime
{
    private const string Indicator = "services.request.per-1000";
    private const string Community = "510104017001";

    private ServedProgram program = null!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => program = await ServedProgram.StartAsync();

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    [Fact]
    public async Task Subscription_AnswersASnapshotAndThenNumberedChanges()
    {
        using var writer = await program.ClientAsync("*", "5101", "write", Stop);
        await using var connection = await ConnectAsync("5101");
        var changes = Channel.CreateUnbounded<PushChange>();
        connection.On<PushChange>("Changed", change => changes.Writer.TryWrite(change));
        var snapshot = await SubscribeAsync(connection, [Indicator], [Community, "5101"], "day");

        await writer.PostAsJsonAsync("/api/v1/work-items", new[] { Request("1") }, Stop);
        await SettleAsync();
        var first = await changes.Reader.ReadAsync(Stop);
        await writer.PostAsJsonAsync("/api/v1/work-items", new[] { Request("2") }, Stop);
        await SettleAsync();
        var second = await changes.Reader.ReadAsync(Stop);

        Assert.Equal(2, snapshot.Values.Count);
        Assert.Equal((snapshot.Sequence, first.To), (first.From, second.From));
        Assert.Equal([1m, 1m], first.Values.Select(value => value.Numerator!.Value));
        Assert.Equal([2m, 2m], second.Values.Select(value => value.Numerator!.Value));
        Assert.All(second.Values, value => Assert.Equal("2026-03-20", value.Period));
    }

    [Fact]
    public async Task Subscription_OutsideTheScope_IsRefusedByName()
    {
        await using var connection = await ConnectAsync("510105");

        var refused = await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<PushSnapshot>("Subscribe", (string[])[Indicator], (string[])["510105", Community], "day", Stop));
        var city = await SubscribeAsync(connection, [Indicator], ["5101"], "month");

        Assert.Contains($"地区“{Community}”不在您的辖区内", refused.Message, StringComparison.Ordinal);
        Assert.Single(city.Values);
    }

    [Theory]
    [InlineData("nothing", "5101", "day", "没有指标“nothing”")]
    [InlineData(Indicator, "9999", "day", "没有地区“9999”")]
    [InlineData(Indicator, "5101", "decade", "没有周期“decade”")]
    public async Task Subscription_ToWhatDoesNotExist_IsRefusedByName(string indicator, string area, string grain, string said)
    {
        await using var connection = await ConnectAsync("5101");

        var refused = await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<PushSnapshot>("Subscribe", (string[])[indicator], (string[])[area], grain, Stop));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscription_ToTooMuch_IsRefusedWithTheLimit()
    {
        await using var connection = await ConnectAsync("5101");
        string[] many = [.. Enumerable.Range(0, LiveHub.MostValues + 1).Select(i => $"{i}")];

        var refused = await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<PushSnapshot>("Subscribe", (string[])[Indicator], many, "day", Stop));

        Assert.Contains("2000", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscription_WithVerdicts_CarriesThem_AndOneWithoutTheArgumentDoesNot()
    {
        await using var connection = await ConnectAsync("5101");
        await PassTimeUntilAsync(program.Services.GetRequiredService<LiveFigures>().DrainAsync());

        var asking = connection.InvokeAsync<JsonElement>("Subscribe", (string[])[Indicator], (string[])["510104", "5101"], "month", true, Stop);
        await PassTimeUntilAsync(asking);
        var judged = (await asking).GetProperty("values").EnumerateArray().ToList();
        var plain = connection.InvokeAsync<JsonElement>("Subscribe", (string[])[Indicator], (string[])["510104"], "month", Stop);
        await PassTimeUntilAsync(plain);

        Assert.Equal(["5101", "5101"], judged.Select(value => value.GetProperty("verdict").GetProperty("benchmark").GetProperty("area").GetString()));
        Assert.All(judged, value => Assert.Equal("none", value.GetProperty("verdict").GetProperty("target").GetString()));
        Assert.False((await plain).GetProperty("values")[0].TryGetProperty("verdict", out _));
    }

    [Fact]
    public async Task Subscription_OfADistrict_IsNotToldHowItsAreasStandAgainstWhatItMayNotSee()
    {
        await using var connection = await ConnectAsync("510104017");
        await PassTimeUntilAsync(program.Services.GetRequiredService<LiveFigures>().DrainAsync());

        var asking = connection.InvokeAsync<JsonElement>("Subscribe", (string[])[Indicator], (string[])["510104017"], "month", true, Stop);
        await PassTimeUntilAsync(asking);

        var benchmark = (await asking).GetProperty("values")[0].GetProperty("verdict").GetProperty("benchmark");
        Assert.Equal((JsonValueKind.Null, "not-compared"), (benchmark.GetProperty("area").ValueKind, benchmark.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Subscription_ToTooManyVerdicts_IsRefusedWithTheLimit()
    {
        await using var connection = await ConnectAsync("5101");
        string[] many = [.. Enumerable.Range(0, LiveHub.MostVerdicts + 1).Select(i => $"{i}")];

        var refused = await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<PushSnapshot>("Subscribe", (string[])[Indicator], many, "day", true, Stop));

        Assert.Contains("500", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_BeyondTheNumberOfOneKey_IsClosedWithTheReason_AndOtherKeysConnect()
    {
        program.Services.GetRequiredService<IOptions<ReadingOptions>>().Value.HubConnectionsPerReader = 1;
        var key = await KeyAsync("5101");
        await using var first = Connection(options => options.Headers.Add("X-Api-Key", key));
        await first.StartAsync(Stop);
        await using var second = Connection(options => options.Headers.Add("X-Api-Key", key));
        var closed = new TaskCompletionSource<Exception?>();
        second.Closed += error =>
        {
            closed.SetResult(error);
            return Task.CompletedTask;
        };

        await second.StartAsync(Stop);

        Assert.Contains("已达上限", (await closed.Task)!.Message, StringComparison.Ordinal);
        await using var other = await ConnectAsync("5101");
        Assert.Equal(HubConnectionState.Connected, other.State);
        Assert.Single((await SubscribeAsync(first, [Indicator], ["5101"], "day")).Values);
    }

    [Fact]
    public async Task Unsubscription_EndsTheChanges()
    {
        await using var connection = await ConnectAsync("5101");
        await SubscribeAsync(connection, [Indicator], ["5101"], "day");
        var feed = program.Services.GetRequiredService<PushFeed>();
        Assert.Equal(1, feed.Values);

        await connection.InvokeAsync("Unsubscribe", Stop);
        feed.Nudge();
        await SettleAsync();

        Assert.Equal(0, feed.Values);
    }

    [Fact]
    public async Task Connection_WithoutAKey_IsRefused()
    {
        await using var anonymous = Connection(_ => { });
        await using var wrong = Connection(options => options.Headers.Add("X-Api-Key", "nobody"));

        await Assert.ThrowsAsync<HttpRequestException>(() => anonymous.StartAsync(Stop));
        await Assert.ThrowsAsync<HttpRequestException>(() => wrong.StartAsync(Stop));
    }

    [Fact]
    public async Task Connection_WithTheKeyAsAccessToken_IsTaken()
    {
        var key = await KeyAsync("5101");
        await using var connection = Connection(options => options.AccessTokenProvider = () => Task.FromResult<string?>(key));

        await connection.StartAsync(Stop);

        Assert.Single((await SubscribeAsync(connection, [Indicator], ["5101"], "day")).Values);
    }

    private static object Request(string id) => new
    {
        type = "request", source = "12345", id, version = 1, area = Community, state = "received", nature = "help", category = "other", channel = "phone",
        receivedAt = "2026-03-20T09:00:00+08:00",
    };

    private async Task<string> KeyAsync(string areas)
    {
        using var client = await program.ClientAsync("*", areas, "read", Stop);
        return client.DefaultRequestHeaders.GetValues("X-Api-Key").Single();
    }

    private async Task<HubConnection> ConnectAsync(string areas)
    {
        var key = await KeyAsync(areas);
        var connection = Connection(options => options.Headers.Add("X-Api-Key", key));
        await connection.StartAsync(Stop);
        return connection;
    }

    private HubConnection Connection(Action<Microsoft.AspNetCore.Http.Connections.Client.HttpConnectionOptions> set) => new HubConnectionBuilder()
        .WithUrl(new Uri(program.Server.BaseAddress, "/hubs/live"), options =>
        {
            options.Transports = HttpTransportType.LongPolling;
            options.HttpMessageHandlerFactory = _ => program.Server.CreateHandler();
            set(options);
        })
        .Build();

    private async Task<PushSnapshot> SubscribeAsync(HubConnection connection, string[] indicators, string[] areas, string grain)
    {
        await PassTimeUntilAsync(program.Services.GetRequiredService<LiveFigures>().DrainAsync());
        var answer = connection.InvokeAsync<PushSnapshot>("Subscribe", indicators, areas, grain, Stop);
        await PassTimeUntilAsync(answer);
        return await answer;
    }

    private async Task SettleAsync()
    {
        await PassTimeUntilAsync(program.Services.GetRequiredService<LiveFigures>().DrainAsync());
        await PassTimeUntilAsync(program.Services.GetRequiredService<PushFeed>().DrainAsync());
    }

    /// <summary>The program's clock stands still unless moved, and its own sweeps and polls may put one more pause before what is awaited.</summary>
    private async Task PassTimeUntilAsync(Task reached)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!reached.IsCompleted)
        {
            program.Time.Advance(PushFeed.Interval);
            await Task.WhenAny(reached, tick.WaitForNextTickAsync(Stop).AsTask());
        }

        await reached;
    }
}
