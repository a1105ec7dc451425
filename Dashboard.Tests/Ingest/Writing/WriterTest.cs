using Dashboard.Data.Changes;
using Dashboard.Data.Replay;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Requests;
using Dashboard.Ingest;
using Dashboard.Ingest.Writing;
using Dashboard.Tests.Support;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Ingest.Writing;

/// <summary>A writer on a database of its own, with a clock that stands at noon of 20 March 2026.</summary>
public abstract class WriterTest(StorageProvider provider, DateTimeOffset? start = null) : DatabaseTest(provider)
{
    protected static IntakeOrigin Origin { get; } = new("http", "test");

    protected FakeTimeProvider Time { get; } = new(start ?? Sample.Now);

    protected IRecordWriter Writer => Database.Services.GetRequiredService<IRecordWriter>();

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Time);
        services.AddRecordWriter();
    }

    /// <summary>An open request due at five in the afternoon of that day.</summary>
    private protected static Request NewRequest(string id, int version = 1, Action<DueAtSetter>? set = null)
    {
        var setter = new DueAtSetter { DueAt = Sample.At("2026-03-20T17:00:00") };
        set?.Invoke(setter);
        return new Request
        {
            Source = "12345",
            Id = id,
            Version = version,
            Area = setter.Area,
            State = setter.ClosedAt is null ? "dispatched" : "closed",
            Deleted = setter.Deleted,
            Nature = "help",
            ReceivedAt = Sample.At("2026-03-18T09:00:00"),
            DispatchedAt = Sample.At("2026-03-18T10:00:00"),
            RepliedAt = setter.ClosedAt,
            ClosedAt = setter.ClosedAt,
            DueAt = setter.DueAt,
        };
    }

    protected Task<WriteOutcome> DeliverAsync(params IReadOnlyList<WorkItem> items) => Writer.WriteItemsAsync(items, [], Origin, Stop);

    protected Task<WriteOutcome> DeliverAsync(params IReadOnlyList<Observation> returns) => Writer.WriteObservationsAsync(returns, [], Origin, Stop);

    /// <summary>Households of a community in 2026.</summary>
    protected static Observation Households(long? amount, int version, string status = "final", string source = "steward", int? cell = null)
    {
        Assert.True(Sample.Rules.Catalogue.TryFindMeasure("household.count", out var measure));
        Assert.True(Sample.Rules.Territory.TryFind(Sample.Community, out var community));
        return new Observation(measure.Id, cell ?? community.Ordinal, Period.Of(measure.ReturnGrain, new DateOnly(2026, 1, 1)), amount, status, source, version);
    }

    /// <summary>A word to the database behind the program's back.</summary>
    protected async Task ExecuteAsync(string statement)
    {
        await using var connection = await Database.Connections.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>Makes the database refuse some rows of a table, as a broken constraint would.</summary>
    protected Task RefuseAsync(string table, string when) => ExecuteAsync(Provider == StorageProvider.Sqlite
        ? $"CREATE TRIGGER refuse BEFORE INSERT ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, 'no'); END"
        : "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$; "
            + $"CREATE TRIGGER refuse BEFORE INSERT ON {table} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION refuse()");

    /// <summary>Ends <see cref="RefuseAsync"/>.</summary>
    protected Task TakeAsync(string table) => ExecuteAsync(Provider == StorageProvider.Sqlite ? "DROP TRIGGER refuse" : $"DROP TRIGGER refuse ON {table}");

    protected async Task<IReadOnlyList<Change>> ChangesAsync()
    {
        await using var db = Database.Open();
        return await db.Set<Change>().OrderBy(c => c.Sequence).ToListAsync(Stop);
    }

    /// <summary>What the change log says now stands at the measure, all cells and days together.</summary>
    protected async Task<long> LoggedAsync(string measure)
    {
        Assert.True(Sample.Rules.Catalogue.TryFindMeasure(measure, out var found), measure);
        return (await LoggedAsync()).Where(d => d.Measure == found.Id && d.Key == ContributionKey.Amount).Sum(d => d.Amount);
    }

    protected async Task<Deltas> LoggedAsync()
    {
        var deltas = new Deltas();
        foreach (var change in await ChangesAsync())
        {
            DeltaCodec.Decode(change.Deltas, deltas);
        }

        return deltas;
    }

    /// <summary>The log has no gap, and its deltas come to what the records themselves contribute.</summary>
    protected async Task AssertLogEqualsRecordsAsync()
    {
        var changes = await ChangesAsync();
        Assert.Equal(Enumerable.Range(1, changes.Count).Select(i => (long)i), changes.Select(c => c.Sequence));
        var logged = new AmountStore(Sample.Rules.Territory, Sample.Rules.Catalogue);
        logged.Apply([.. await LoggedAsync()]);
        var rebuilt = await Database.Services.GetRequiredService<RecordReplay>().RunAsync(null, Stop);
        Assert.Equal(changes.Count, rebuilt.Sequence);
        Assert.Empty(logged.DifferencesFrom(rebuilt.Store));
        Assert.Equal(rebuilt.Store.CellCount, logged.CellCount);
    }

    private protected sealed class DueAtSetter
    {
        public string Area { get; set; } = Sample.Community;

        public bool Deleted { get; set; }

        public DateTimeOffset? DueAt { get; set; }

        public DateTimeOffset? ClosedAt { get; set; }
    }
}
