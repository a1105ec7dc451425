using Dashboard.Data;
using Dashboard.Data.Changes;
using Dashboard.Data.Replay;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;
using Dashboard.Ingest.Writing;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Proofs;

/// <summary>What a killed program left in its data directory, read without it.</summary>
internal sealed class SurvivingRecords : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string directory;

    public SurvivingRecords(string directory)
    {
        this.directory = directory;
        var settings = new Dictionary<string, string?> { ["DataDirectory"] = directory };
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddDashboardData()
            .AddRecordWriter()
            .BuildServiceProvider();
    }

    /// <summary>Random items in an empty, migrated database, as a stopped program would have left them.</summary>
    public async Task FillAsync(int count, Random random, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        var items = new RandomItems(random);
        WorkItem[] all = [.. Enumerable.Range(0, count).Select(i => items.Next($"i{i}", 1))];
        await services.GetRequiredService<IRecordWriter>().WriteItemsAsync(all, [], new IntakeOrigin("file", "test"), cancellationToken);
    }

    /// <summary>How many measures have a base.</summary>
    public async Task<int> FoldedMeasuresAsync(CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<DashboardDb>>().CreateDbContextAsync(cancellationToken);
        return await db.MeasureBases.CountAsync(cancellationToken);
    }

    /// <summary>Whether there is a night and every one of them is done.</summary>
    public async Task<bool> IsNightDoneAsync(CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<DashboardDb>>().CreateDbContextAsync(cancellationToken);
        return await db.NightRuns.AnyAsync(cancellationToken) && await db.NightRuns.AllAsync(run => run.Status == "done", cancellationToken);
    }

    /// <summary>Identifiers of the source's items, each row once, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(string source, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<DashboardDb>>().CreateDbContextAsync(cancellationToken);
        var ids = await db.Items.Where(i => i.Source == source).Select(i => i.SourceId).ToListAsync(cancellationToken);
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    /// <summary>The log has no gap and comes to what the records contribute: no delivery was cut in half.</summary>
    public async Task AssertWholeAsync(CancellationToken cancellationToken)
    {
        var logged = new AmountStore(Sample.Rules.Territory, Sample.Rules.Catalogue);
        var expected = 1L;
        await foreach (var change in services.GetRequiredService<ChangeLog>().SinceAsync(0, cancellationToken))
        {
            Assert.Equal(expected++, change.Sequence);
            var deltas = new Deltas();
            DeltaCodec.Decode(change.Deltas, deltas);
            logged.Apply([.. deltas]);
        }

        var rebuilt = await services.GetRequiredService<RecordReplay>().RunAsync(null, cancellationToken);
        Assert.Equal(expected - 1, rebuilt.Sequence);
        Assert.Empty(logged.DifferencesFrom(rebuilt.Store));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }
}
