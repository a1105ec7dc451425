using Dashboard.Data.Storage;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;
using Dashboard.Ingest.Writing;
using Dashboard.Ingest.Writing.Sessions;
using Dashboard.Signals;
using Dashboard.Tests.WorkItems;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Ingest.Writing;

public abstract class WriterFaultTests(StorageProvider provider) : WriterTest(provider)
{
    [Fact]
    public async Task FaultOfTheProgramThatNoRowIsToBlameFor_LeavesNothing_IsToldAsSuch_AndTheWriterGoesOn()
    {
        await DeliverAsync(NewRequest("before"));
        await RefuseAsync("intake_batch", "NEW.accepted >= 0");

        var error = await Assert.ThrowsAsync<IntakeUnavailableException>(() => DeliverAsync(NewRequest("during")));

        Assert.Equal(IntakeFault.Internal, error.Fault);
        Assert.Same(error, Database.Services.GetRequiredService<RecordWriter>().Fault);
        await TakeAsync("intake_batch");
        Assert.Equal(2L, (await DeliverAsync(NewRequest("after"))).Sequence);
        Assert.Null(Database.Services.GetRequiredService<RecordWriter>().Fault);
        await using var db = Database.Open();
        Assert.Equal(["after", "before"], (await db.Items.Select(i => i.SourceId).ToListAsync(Stop)).Order());
        Assert.Equal(2, await db.Batches.CountAsync(Stop));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task RowThatIsRefused_TakesNoOtherOfItsTransactionWithIt()
    {
        await RefuseAsync("work_item", "NEW.source_id = 'bad'");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => DeliverAsync(NewRequest(i == 7 ? "bad" : $"r{i}"))));

        Assert.Equal(19, outcomes.Sum(o => o.Accepted));
        Assert.Equal("internal", Assert.Single(outcomes[7].Rejected).Error.Code);
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
}

public sealed class SqliteWriterFaultTests() : WriterFaultTests(StorageProvider.Sqlite)
{
    [Fact]
    public async Task FullDisk_IsSaidSo_LeavesNothingHalfWritten_AndEndsWithTheFullness()
    {
        var sessions = new SmallDisk(Database.Connections);
        var loop = new WriteLoop(sessions, Sample.Rules, new CommitSignal(), Database.Services.GetRequiredService<IntakeMeter>(), Time, NullLogger<RecordWriter>.Instance);
        await using var writer = new RecordWriter(loop, Sample.Rules, new IntakeOptions(), Time);
        WorkItem[] many = [.. Enumerable.Range(0, 3000).Select(i => NewRequest($"r{i}"))];

        var error = await Assert.ThrowsAsync<IntakeUnavailableException>(() => writer.WriteItemsAsync(many, [], Origin, Stop));

        Assert.Equal(IntakeFault.StorageFull, error.Fault);
        Assert.Empty(await ChangesAsync());

        // What is little finds room where the refused delivery does not: that is no news of the disk.
        await writer.WriteItemsAsync([NewRequest("little")], [], Origin, Stop);
        await Assert.ThrowsAsync<IntakeUnavailableException>(() => writer.SweepAsync(Time.GetUtcNow(), Stop));
        Assert.Equal(IntakeFault.StorageFull, Assert.IsType<IntakeUnavailableException>(writer.Fault).Fault);
        sessions.IsFull = false;
        await writer.SweepAsync(Time.GetUtcNow(), Stop);
        Assert.Null(writer.Fault);
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
public sealed class PostgresWriterFaultTests() : WriterFaultTests(StorageProvider.PostgreSql)
{
    [Theory]
    [InlineData("SELECT pg_advisory_xact_lock(510120260001)")]
    [InlineData("LOCK TABLE change IN ACCESS EXCLUSIVE MODE")]
    public async Task LockOfAnotherProgram_RefusesWithinFiveSeconds(string held)
    {
        await DeliverAsync(NewRequest("before"));
        await using var other = await WriteTransaction.BeginAsync(Database.Connections, Stop);
        await other.RunAsync(held, Stop);
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var refused = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Assert.ThrowsAsync<IntakeUnavailableException>(() => DeliverAsync(NewRequest($"r{i}")))));

        Assert.All(refused, error => Assert.Equal(IntakeFault.StorageBusy, error.Fault));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }
}
