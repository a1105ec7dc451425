using Dashboard.Data.Records;
using Dashboard.Data.Storage;
using Dashboard.Demo;
using Dashboard.Demo.World;
using Dashboard.Demo.Writing;
using Dashboard.Domain.WorkItems;
using Dashboard.Tests.Ingest.Writing;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Demo;

public abstract class DemoServiceTests(StorageProvider provider) : WriterTest(provider, Cities.At(14))
{
    [Fact]
    public async Task EmptyDatabase_IsFilled_AndLogEqualsRecords()
    {
        await RunAsync();

        await using var db = Database.Open();
        Assert.Equal(Enum.GetValues<WorkItemType>(), await db.Items.Select(item => item.Type).Distinct().OrderBy(type => type).ToListAsync(Stop));
        Assert.True(await db.Observations.CountAsync(Stop) > 10_000);
        Assert.All(await db.Batches.ToListAsync(Stop), batch => Assert.Equal(("demo", 0), (batch.Channel, batch.Rejected)));
        Assert.False(await db.State.AnyAsync(state => state.Key == ProgramState.FillingKey, Stop));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task StoppedHalfWay_NoNightIsDue_AndTheNextStartCompletesTheCity()
    {
        var half = DemoSeed.Of(7, 0.002, 1, Cities.Start);
        await new DemoRecord(Database.Contexts).BeginAsync(half, Stop);
        await using var db = Database.Open();
        Assert.True(await db.State.AnyAsync(state => state.Key == ProgramState.FillingKey, Stop));

        await RunAsync(seed: 99);

        Assert.Equal(half, await new DemoRecord(Database.Contexts).SeedAsync(Stop));
        Assert.False(await db.State.AnyAsync(state => state.Key == ProgramState.FillingKey, Stop));
        Assert.True(await db.Items.AnyAsync(Stop));
    }

    [Fact]
    public async Task Restart_GoesOnWithTheSameCity_AndTellsWhatWasMissed()
    {
        await RunAsync();
        var before = await CountsAsync();

        await RunAsync(seed: 99);
        Assert.Equal(before, await CountsAsync());

        Time.Advance(TimeSpan.FromHours(30));
        await RunAsync(seed: 99);
        var after = await CountsAsync();
        Assert.True(after.Items > before.Items && after.Versions > before.Versions);
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task DatabaseWithOtherRecords_IsLeftAlone()
    {
        await DeliverAsync(NewRequest("a", set: set => set.DueAt = Sample.At("2026-12-20T17:00:00")));

        await RunAsync();

        Assert.Equal((1, 0), await CountsAsync());
    }

    private async Task RunAsync(long seed = 7)
    {
        var progress = new DemoProgress();
        using var service = new DemoService(
            Writer,
            Database.Contexts,
            Sample.Rules.Territory,
            Sample.Rules.Calendar,
            Sample.Rules.Catalogue,
            Options.Create(new DemoOptions { Enabled = true, Seed = seed, Scale = 0.002, Months = 1 }),
            progress,
            Time,
            NullLogger<DemoService>.Instance);
        await service.StartAsync(Stop);
        await progress.Completion.WaitAsync(Stop);
        await service.StopAsync(Stop);
    }

    private async Task<(int Items, int Versions)> CountsAsync()
    {
        await using var db = Database.Open();
        return (await db.Items.CountAsync(Stop), await db.ItemVersions.CountAsync(Stop));
    }
}

public sealed class SqliteDemoServiceTests() : DemoServiceTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresDemoServiceTests() : DemoServiceTests(StorageProvider.PostgreSql);
