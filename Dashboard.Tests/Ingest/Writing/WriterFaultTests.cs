using Dashboard.Data.Storage;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;
using Dashboard.Ingest.Writing;
using Dashboard.Ingest.Writing.Sessions;
using Dashboard.Live;
using Dashboard.Tests.WorkItems;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Ingest.Writing;

public abstract class WriterFaultTests(StorageProvider provider) : WriterTest(provider)
{
    [Fact]
    public async Task FailureInsideTheTransaction_LeavesNothing_AndTheWriterGoesOn()
    {
        await DeliverAsync(NewRequest("before"));
        await ExecuteAsync(Provider == StorageProvider.Sqlite
            ? "CREATE TRIGGER refuse BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'no'); END"
            : "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$; "
                + "CREATE TRIGGER refuse BEFORE INSERT ON change FOR EACH ROW EXECUTE FUNCTION refuse()");

        var error = await Assert.ThrowsAsync<IntakeUnavailableException>(() => DeliverAsync(NewRequest("during")));

        Assert.Equal(IntakeFault.StorageFailed, error.Fault);
        Assert.Same(error, Database.Services.GetRequiredService<RecordWriter>().Fault);
        await ExecuteAsync(Provider == StorageProvider.Sqlite ? "DROP TRIGGER refuse" : "DROP TRIGGER refuse ON change");
        Assert.Equal(2L, (await DeliverAsync(NewRequest("after"))).Sequence);
        Assert.Null(Database.Services.GetRequiredService<RecordWriter>().Fault);
        await using var db = Database.Open();
        Assert.Equal(["after", "before"], (await db.Items.Select(i => i.SourceId).ToListAsync(Stop)).Order());
        Assert.Equal(2, await db.Batches.CountAsync(Stop));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task DeliveryThatFails_TakesNoOtherOfItsTransactionWithIt()
    {
        await ExecuteAsync(Provider == StorageProvider.Sqlite
            ? "CREATE TRIGGER refuse BEFORE INSERT ON work_item WHEN NEW.source_id = 'bad' BEGIN SELECT RAISE(ABORT, 'no'); END"
            : "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$; "
                + "CREATE TRIGGER refuse BEFORE INSERT ON work_item FOR EACH ROW WHEN (NEW.source_id = 'bad') EXECUTE FUNCTION refuse()");

        Task<WriteOutcome>[] deliveries = [.. Enumerable.Range(0, 20).Select(i => DeliverAsync(NewRequest(i == 7 ? "bad" : $"r{i}")))];
        await Assert.ThrowsAsync<IntakeUnavailableException>(() => Task.WhenAll(deliveries));

        Assert.Equal(19, deliveries.Count(d => d.IsCompletedSuccessfully));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task ItemOfAnUnknownArea_IsTheCallersFault_AndNothingIsWritten()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => DeliverAsync(NewRequest("a", 1, r => r.Area = "999999999999")));

        Assert.Empty(await ChangesAsync());
    }

    [Fact]
    public async Task DisposedWriter_WritesWhatWaits_AndTakesNoMore()
    {
        var waiting = Enumerable.Range(0, 10).Select(i => DeliverAsync(NewRequest($"r{i}"))).ToArray();

        await Database.Services.GetRequiredService<RecordWriter>().DisposeAsync();

        Assert.Equal(10, (await Task.WhenAll(waiting)).Sum(o => o.Accepted));
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => DeliverAsync(NewRequest("late")));
        Assert.True(refused is IntakeUnavailableException { Fault: IntakeFault.Stopping }, refused.ToString());
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = await Database.Connections.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Stop);
    }
}

public sealed class SqliteWriterFaultTests() : WriterFaultTests(StorageProvider.Sqlite)
{
    [Fact]
    public async Task FullDisk_IsSaidSo_LeavesNothingHalfWritten_AndEndsWithTheFullness()
    {
        var sessions = new SmallDisk(Database.Connections);
        var loop = new WriteLoop(sessions, Sample.Rules, new CommitSignal(), Database.Services.GetRequiredService<IntakeMeter>(), Time, NullLogger<RecordWriter>.Instance);
        await using var writer = new RecordWriter(loop, Sample.Rules, Time);
        WorkItem[] many = [.. Enumerable.Range(0, 3000).Select(i => NewRequest($"r{i}"))];

        var error = await Assert.ThrowsAsync<IntakeUnavailableException>(() => writer.WriteItemsAsync(many, [], Origin, Stop));

        Assert.Equal(IntakeFault.StorageFull, error.Fault);
        Assert.Empty(await ChangesAsync());
        sessions.IsFull = false;
        Assert.Equal(3000, (await writer.WriteItemsAsync(many, [], Origin, Stop)).Accepted);
        await AssertLogEqualsRecordsAsync();
    }

    /// <summary>SQLite answers SQLITE_FULL at its page limit just as it does at the end of the disk.</summary>
    private sealed class SmallDisk(DatabaseConnections connections) : WriteSessions(connections)
    {
        public bool IsFull { get; set; } = true;

        public override async Task<WriteSession> OpenAsync(CancellationToken cancellationToken)
        {
            var connection = (SqliteConnection)await connections.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = IsFull ? "PRAGMA max_page_count = 80" : "PRAGMA max_page_count = 1000000";
            await command.ExecuteScalarAsync(cancellationToken);
            return new SqliteSession(connection);
        }

        private readonly DatabaseConnections connections = connections;
    }
}

[Trait("Group", "postgres")]
public sealed class PostgresWriterFaultTests() : WriterFaultTests(StorageProvider.PostgreSql);
