using Dashboard.Data.Changes;
using Dashboard.Data.Replay;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity.Sharing;
using Dashboard.Live.Following;
using Dashboard.Signals;
using Dashboard.Tests.Jobs;
using Dashboard.Tests.WorkItems;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Proofs;

/// <summary>Promise 1: what the boards read live, what a restart loads from the night's base and what the records alone give is the same, to the last bit.</summary>
public abstract class OneTruthTests(StorageProvider provider) : NightTest(provider, Sample.At("2025-12-15T00:00:00"))
{
    [Fact]
    public async Task Figures_LiveRestartedAndRebuilt_AreTheSameAfterAnyHistory()
    {
        var history = new RandomHistory(1);
        await using var live = NewLive();
        await live.StartAsync(Stop);
        for (var round = 0; round < 20; round++)
        {
            await LiveThroughAsync(history);
            if (round % 6 == 5)
            {
                await Runner.RunPendingAsync(Stop);
            }

            await SettleAsync(live);
            ReadAFew(live);
        }

        await using var restarted = NewLive();
        await restarted.StartAsync(Stop);
        await SettleAsync(restarted);

        var rebuilt = await Database.Services.GetRequiredService<RecordReplay>().RunAsync(null, Stop);
        Assert.Equal((rebuilt.Sequence, rebuilt.Sequence), (live.Sequence, restarted.Sequence));
        var present = live.Read((first, _, closed) => restarted.Read((second, _, _) =>
        {
            Assert.Empty(first.DifferencesFrom(rebuilt.Store));
            Assert.Empty(second.DifferencesFrom(rebuilt.Store));
            return EveryFigure.AssertSame(Figures(rebuilt.Store, closed), Figures(first, closed), Figures(second, closed));
        }));
        Assert.True(present > 10_000, $"only {present} figures exist");
        await AssertNightEqualsRebuildAsync();
    }

    /// <summary>What the nights left in the tables and what a rebuild writes there are the same bytes.</summary>
    private async Task AssertNightEqualsRebuildAsync()
    {
        Time.Advance(TimeSpan.FromDays(2));
        Assert.True(await Runner.RunPendingAsync(Stop) > 0);
        var folded = await BlocksAsync();
        await RebuildAsync();
        Assert.NotEmpty(folded);
        Assert.Equal(folded, await BlocksAsync());
    }

    private LiveFigures NewLive() => new(
        TerritoryMap.BuiltIn,
        GovernanceCatalogue.BuiltIn,
        new ChangeTail(Database.Connections),
        Database.Services.GetRequiredService<CommitSignal>(),
        Database.Services.GetRequiredService<MemoryReturn>(),
        Time,
        NullLogger<LiveFigures>.Instance);

    private async Task LiveThroughAsync(RandomHistory history)
    {
        var items = history.Items();
        await Writer.WriteItemsAsync(items, [], Origin, Stop);
        await Writer.WriteObservationsAsync(history.Returns(), [], Origin, Stop);
        if (history.Chance())
        {
            await Writer.WriteItemsAsync(items, [], Origin, Stop);
        }

        Time.Advance(history.Pause());
        if (history.Chance())
        {
            await Writer.SweepAsync(Time.GetUtcNow(), Stop);
        }
    }

    /// <summary>Fills roll-ups, so that later changes are patched into them and not only built anew.</summary>
    private void ReadAFew(LiveFigures live) => live.Read((store, _, closed) =>
    {
        var reader = Figures(store, closed);
        foreach (var indicator in store.Catalogue.Indicators)
        {
            foreach (var period in new[] { "2026-01", "2026-Q1", "2026", "2026-W03" })
            {
                reader.Read(AreaScope.Of(store.Territory.City), indicator, store.Territory.City, Period.Parse(period));
            }
        }

        return 0;
    });

    private FigureReader Figures(AmountStore store, IClosedPeriods closed) => new(store, closed, Today);

    private DateOnly Today => CityTime.DayOf(Time.GetUtcNow());

    private async Task SettleAsync(LiveFigures live)
    {
        var drained = live.DrainAsync();
        Time.Advance(TimeSpan.FromMilliseconds(50));
        await drained;
        Assert.Null(live.Trouble);
    }
}
