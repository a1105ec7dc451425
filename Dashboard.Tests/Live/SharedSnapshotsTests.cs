using System.Collections.Concurrent;
using Dashboard.Live;
using Dashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dashboard.Tests.Live;

public sealed class SharedSnapshotsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly FakeFigures figures = new();
    private readonly ConcurrentDictionary<string, int> builds = new();
    private readonly SharedSnapshots<string, string> snapshots;
    private Exception? fault;

    public SharedSnapshotsTests() => snapshots = new(
        figures, time, NullLogger<SharedSnapshots<string, string>>.Instance, key =>
        {
            var count = builds.AddOrUpdate(key, 1, (_, before) => before + 1);
            return fault is null ? $"{key} {count}" : throw fault;
        });

    public ValueTask DisposeAsync() => snapshots.DisposeAsync();

    [Fact]
    public async Task Get_ByManyAtOnce_BuildsOnce()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => snapshots.GetAsync("city").AsTask()));

        Assert.All(all, snapshot => Assert.Same(all[0], snapshot));
        Assert.Equal(1, builds["city"]);
    }

    [Fact]
    public async Task Change_WhileWatched_RebuildsOnceAndTellsEveryWatcher()
    {
        var told = 0;
        using var one = snapshots.Watch("city", () => Interlocked.Increment(ref told));
        using var two = snapshots.Watch("city", () => Interlocked.Increment(ref told));
        Assert.Equal("city 1", await snapshots.GetAsync("city"));
        await Settle();
        told = 0;

        figures.Change();
        await Settle();

        Assert.Equal(2, told);
        Assert.Equal("city 2", await snapshots.GetAsync("city"));
        Assert.Equal(2, builds["city"]);
    }

    [Fact]
    public async Task Changes_InABurst_AreOneRebuild()
    {
        using var watching = snapshots.Watch("city", () => { });
        await snapshots.GetAsync("city");
        await Settle();

        for (var i = 0; i < 10_000; i++)
        {
            figures.Change();
        }

        await Settle();
        var after = builds["city"];
        await Settle();

        // One at once, at most one more for those that came while it was built.
        Assert.InRange(after, 2, 3);
        Assert.Equal(after, builds["city"]);
    }

    [Fact]
    public async Task Change_WithoutAWatcher_BuildsNothing()
    {
        await snapshots.GetAsync("city");

        figures.Change();
        await Settle();

        Assert.Equal(1, builds["city"]);
    }

    [Fact]
    public async Task Get_AfterAnUnwatchedChange_IsAtMostTheIntervalBehind()
    {
        await snapshots.GetAsync("city");
        figures.Change();
        Assert.Equal("city 1", await snapshots.GetAsync("city"));

        time.Advance(SharedSnapshots<string, string>.Interval);

        Assert.Equal("city 2", await snapshots.GetAsync("city"));
    }

    [Fact]
    public async Task Get_ByAnotherViewerBeforeTheLoop_StillTellsTheWatchers()
    {
        var told = 0;
        using var watching = snapshots.Watch("city", () => Interlocked.Increment(ref told));
        await snapshots.GetAsync("city");
        await Settle();
        told = 0;

        time.Advance(SharedSnapshots<string, string>.Interval);
        figures.Change();
        await snapshots.GetAsync("city");
        await Settle();

        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Build_ThatFails_IsThrownToWhoAsksAndTriedAgain()
    {
        var told = 0;
        using var watching = snapshots.Watch("city", () => Interlocked.Increment(ref told));
        await snapshots.GetAsync("city");
        await Settle();
        told = 0;
        fault = new InvalidOperationException("no such file");

        figures.Change();
        await Settle();

        Assert.Equal(1, told);
        await Assert.ThrowsAsync<InvalidOperationException>(() => snapshots.GetAsync("city").AsTask());
        fault = null;
        Assert.StartsWith("city", await snapshots.GetAsync("city"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_ThatFails_DoesNotKeepTheOtherKeysBack()
    {
        var faulty = new SharedSnapshots<int, string>(
            figures, time, NullLogger<SharedSnapshots<int, string>>.Instance, key => key == 1 ? throw new InvalidOperationException() : $"{figures.Sequence}");
        await using var closing = faulty;
        using var one = faulty.Watch(1, () => { });
        using var two = faulty.Watch(2, () => { });

        figures.Change();
        await time.PassUntilAsync(SharedSnapshots<int, string>.Interval, faulty.DrainAsync());

        Assert.Equal("1", await faulty.GetAsync(2));
    }

    [Fact]
    public async Task Disposal_OfTheWatching_EndsIt()
    {
        var told = 0;
        var watching = snapshots.Watch("city", () => Interlocked.Increment(ref told));
        await Settle();
        told = 0;

        watching.Dispose();
        watching.Dispose();
        figures.Change();
        await Settle();

        Assert.Equal(0, told);
    }

    [Fact]
    public async Task Keys_InGreatNumber_AreNotAllKept()
    {
        for (var i = 0; i < 1_000; i++)
        {
            await snapshots.GetAsync($"key {i}");
        }

        await snapshots.GetAsync("key 0");

        Assert.Equal(2, builds["key 0"]);
    }

    private Task Settle() => time.PassUntilAsync(SharedSnapshots<string, string>.Interval, snapshots.DrainAsync());
}
