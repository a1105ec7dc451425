using System.Text.Json;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity.Sharing;
using Dashboard.Live.Push;
using Dashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Live.Push;

public sealed class PushFeedTests : IAsyncLifetime
{
    private static readonly Indicator One = GovernanceCatalogue.BuiltIn.Indicators[0];
    private static readonly Indicator Two = GovernanceCatalogue.BuiltIn.Indicators[1];
    private readonly FakeTimeProvider time = new(CityTime.StartOf(new DateOnly(2026, 3, 20)).AddHours(12));
    private readonly FakeValues figures = new();
    private readonly PushFeed feed;

    public PushFeedTests() => feed = new PushFeed(figures, new PushShares(Options.Create(new ReadingOptions { HubValuesPerReader = 1_000 })), TerritoryMap.BuiltIn, time, NullLogger<PushFeed>.Instance);

    public async ValueTask InitializeAsync() => await feed.StartAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => feed.DisposeAsync();

    [Fact]
    public async Task Join_Answers_EveryValueOfOneMoment()
    {
        figures.SetSilently(One.Code, "5101", 7);

        var snapshot = await JoinAsync(new FakeClient(feed, "a"), Key(One), Key(Two));

        Assert.Equal(101, snapshot.Sequence);
        Assert.Equal([(One.Code, "2026-03-20", 7.0), (Two.Code, "2026-03-20", 0.0)], snapshot.Values.Select(v => (v.Indicator, v.Period, v.Value!.Value)));
    }

    [Fact]
    public async Task Changes_AreNumbered_EachFromTheLastTo()
    {
        var client = new FakeClient(feed, "a");
        var snapshot = await JoinAsync(client, Key(One));
        for (var value = 1; value <= 3; value++)
        {
            figures.Set(One.Code, "5101", value);
            await SettleAsync();
        }

        Assert.Equal([(100, 101), (101, 102), (102, 103)], client.Received.Select(Numbers));
        Assert.Equal(snapshot.Sequence, client.Received[0].GetProperty("from").GetInt64());
    }

    [Fact]
    public async Task Change_OfOneValue_SendsOnlyThatOne()
    {
        var client = new FakeClient(feed, "a");
        await JoinAsync(client, Key(One), Key(Two));

        figures.Set(Two.Code, "5101", 5);
        await SettleAsync();

        Assert.Equal("5", FakeClient.Values(Assert.Single(client.Received)));
    }

    [Fact]
    public async Task Change_OfNothingSubscribed_SendsNothingAndKeepsTheNumbersConsecutive()
    {
        var client = new FakeClient(feed, "a");
        await JoinAsync(client, Key(One));

        figures.Set(Two.Code, "5101", 5);
        await SettleAsync();
        Assert.Empty(client.Received);
        figures.Set(One.Code, "5101", 6);
        await SettleAsync();

        Assert.Equal([(100, 102)], client.Received.Select(Numbers));
    }

    [Fact]
    public async Task Changes_InABurst_AreOneMessage()
    {
        var client = new FakeClient(feed, "a");
        await JoinAsync(client, Key(One));
        figures.Set(One.Code, "5101", 1);
        await SettleAsync();
        client.Received.Clear();

        for (var value = 2; value <= 1_000; value++)
        {
            figures.SetSilently(One.Code, "5101", value);
        }

        figures.Set(One.Code, "5101", 1_001);
        await SettleAsync();

        Assert.Equal("1001", FakeClient.Values(Assert.Single(client.Received)));
    }

    [Fact]
    public async Task Client_ThatIsSlow_GetsTheLatestValuesAsOneMessage()
    {
        var (slow, quick) = (new FakeClient(feed, "slow"), new FakeClient(feed, "quick"));
        await JoinAsync(slow, Key(One), Key(Two));
        await JoinAsync(quick, Key(One), Key(Two));
        slow.BeSlow();
        figures.Set(One.Code, "5101", 1);
        await SettleAsync();
        for (var value = 2; value <= 5; value++)
        {
            figures.Set(One.Code, "5101", value);
            await SettleAsync();
        }

        figures.Set(Two.Code, "5101", 9);
        await SettleAsync();
        Assert.Single(slow.Received);
        slow.LetThrough();

        Assert.Equal(["1", "5 9"], slow.Received.Select(FakeClient.Values));
        Assert.Equal([(100, 101), (101, 106)], slow.Received.Select(Numbers));
        Assert.Equal(6, quick.Received.Count);
    }

    [Fact]
    public async Task Clients_OfTheSameTopic_ShareReadingAndSerialisedMessage()
    {
        FakeClient[] clients = [.. Enumerable.Range(0, 100).Select(i => new FakeClient(feed, $"c{i}"))];
        var joins = clients.Select(client => client.JoinAsync(Key(One), Key(Two))).ToArray();
        await SettleAsync();
        await Task.WhenAll(joins);
        var before = figures.FiguresRead;

        figures.Set(One.Code, "5101", 3);
        await SettleAsync();

        // Once for the change; a round still owed to the joins may meet the change first and read again.
        Assert.InRange(figures.FiguresRead - before, 2, 4);

        // The first join starts a round at once; those that came too late for it are served by the next one, and share another message.
        var messages = clients.Select(client => (object)client.Messages.Single()).Distinct(ReferenceEqualityComparer.Instance);
        Assert.InRange(messages.Count(), 1, 2);
    }

    [Fact]
    public async Task Join_InPlaceOfAFormerOne_EndsThat()
    {
        var client = new FakeClient(feed, "a");
        await JoinAsync(client, Key(One));
        await JoinAsync(client, Key(Two));

        figures.Set(One.Code, "5101", 3);
        await SettleAsync();

        Assert.Empty(client.Received);
        Assert.Equal(1, feed.Values);
    }

    [Fact]
    public async Task Leaving_EndsTheMessagesAndForgetsTheValues()
    {
        var client = new FakeClient(feed, "a");
        await JoinAsync(client, Key(One));

        client.Leave();
        figures.Set(One.Code, "5101", 3);
        await SettleAsync();

        Assert.Empty(client.Received);
        Assert.Equal(0, feed.Values);
    }

    [Fact]
    public async Task Join_AfterChangesThatNobodySaw_GetsThemInItsSnapshot()
    {
        await JoinAsync(new FakeClient(feed, "a"), Key(One));
        figures.SetSilently(One.Code, "5101", 8);

        var snapshot = await JoinAsync(new FakeClient(feed, "b"), Key(Two), Key(One));

        Assert.Equal(101, snapshot.Sequence);
        Assert.Equal(8, snapshot.Values[1].Value);
    }

    [Fact]
    public async Task Midnight_MovesEveryValueToTheNewDay()
    {
        var client = new FakeClient(feed, "a");
        await JoinAsync(client, Key(One));

        time.Advance(TimeSpan.FromHours(12));
        figures.Set(Two.Code, "5101", 1);
        await SettleAsync();

        Assert.Equal("2026-03-21", Assert.Single(client.Received).GetProperty("values")[0].GetProperty("period").GetString());
    }

    [Fact]
    public async Task Join_BeyondTheShareOfItsReader_IsRefused_AndOthersGetIn()
    {
        await JoinAsync(new FakeClient(feed, "a", "greedy"), Many(0, 800));
        await JoinAsync(new FakeClient(feed, "b", "greedy"), Many(0, 800));

        var refused = await Assert.ThrowsAsync<PushShareException>(() => JoinAsync(new FakeClient(feed, "c", "greedy"), Many(700, 1_001)));

        Assert.Equal(1_000, refused.Allowed);
        Assert.Equal(200, (await JoinAsync(new FakeClient(feed, "c", "greedy"), Many(800, 1_000))).Values.Count);
        Assert.Equal(1_000, (await JoinAsync(new FakeClient(feed, "a", "greedy"), Many(0, 1_000))).Values.Count);
        Assert.Single((await JoinAsync(new FakeClient(feed, "d", "modest"), Many(2_000, 2_001))).Values);
    }

    [Fact]
    public async Task Joins_ThatWaitForTheSameRound_ShareOneShare()
    {
        var first = new FakeClient(feed, "a", "greedy").JoinAsync([.. Many(0, 900)]);

        await Assert.ThrowsAsync<PushShareException>(() => new FakeClient(feed, "b", "greedy").JoinAsync([.. Many(900, 1_500)]));

        await SettleAsync();
        Assert.Equal(900, (await first).Values.Count);
    }

    [Fact]
    public async Task Join_WhileARoundTakesAnotherOfTheSameReader_SharesItsShare()
    {
        PushShareException? refused = null;
        figures.WhileReading = () => refused = Assert.Throws<PushShareException>(() =>
        {
            _ = new FakeClient(feed, "b", "greedy").JoinAsync([.. Many(900, 1_500)]);
        });

        Assert.Equal(900, (await JoinAsync(new FakeClient(feed, "a", "greedy"), Many(0, 900))).Values.Count);

        Assert.NotNull(refused);
    }

    [Fact]
    public async Task Leave_WhileARoundTakesTheConnection_LeavesNothingBehind()
    {
        var client = new FakeClient(feed, "a");
        figures.WhileReading = client.Leave;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => JoinAsync(client, Key(One)));

        Assert.Equal(0, feed.Values);
    }

    private static PushKey[] Many(int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(at => new PushKey(One, TerritoryMap.BuiltIn.Areas[at], Grain.Day))];

    private static PushKey Key(Indicator indicator) => new(indicator, TerritoryMap.BuiltIn.City, Grain.Day);

    private static (long From, long To) Numbers(JsonElement change) => (change.GetProperty("from").GetInt64(), change.GetProperty("to").GetInt64());

    private async Task<PushSnapshot> JoinAsync(FakeClient client, params PushKey[] keys)
    {
        var join = client.JoinAsync([.. keys]);
        await SettleAsync();
        return await join;
    }

    private Task SettleAsync() => time.PassUntilAsync(PushFeed.Interval, feed.DrainAsync());
}
