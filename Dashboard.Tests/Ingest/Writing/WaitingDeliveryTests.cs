using Dashboard.Data.Storage;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;
using Dashboard.Ingest.Writing;
using Dashboard.Ingest.Writing.Sessions;
using Dashboard.Signals;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Ingest.Writing;

/// <summary>A delivery whose turn does not come: answered in time, and never stored behind its sender's back.</summary>
public sealed class WaitingDeliveryTests() : WriterTest(StorageProvider.Sqlite)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    private BusyDisk sessions = null!;
    private RecordWriter writer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        sessions = new BusyDisk(Database.Connections);
        var loop = new WriteLoop(sessions, Sample.Rules, new CommitSignal(), Database.Services.GetRequiredService<IntakeMeter>(), Time, NullLogger<RecordWriter>.Instance);
        writer = new RecordWriter(loop, Sample.Rules, new IntakeOptions(), Time);
    }

    public override async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Delivery_WhoseTurnDoesNotComeInTime_IsBusy_AndIsNotStoredLater()
    {
        var first = WriteAsync("first");
        await sessions.Reached;
        var second = WriteAsync("second");

        Time.Advance(Wait);

        Assert.Equal(IntakeFault.Busy, (await Assert.ThrowsAsync<IntakeUnavailableException>(() => second)).Fault);
        sessions.LetGo();
        Assert.Equal(1, (await first).Accepted);
        await WriteAsync("third");
        Assert.Equal(["first", "third"], await StoredAsync());
        Assert.Equal(0, writer.Waiting);
    }

    [Fact]
    public async Task Delivery_ThatIsBeingWrittenWhenTimeIsUp_IsAnsweredWithItsResult()
    {
        var writing = WriteAsync("slow");
        await sessions.Reached;

        Time.Advance(Wait * 10);
        Assert.False(writing.IsCompleted);
        sessions.LetGo();

        Assert.Equal(1, (await writing).Accepted);
        Assert.Equal(["slow"], await StoredAsync());
    }

    [Fact]
    public async Task Delivery_WhoseSenderHangsUpBeforeItsTurn_EndsAtOnce_AndIsNotStoredLater()
    {
        var first = WriteAsync("first");
        await sessions.Reached;
        using var hangUp = new CancellationTokenSource();
        var second = writer.WriteItemsAsync([NewRequest("second")], [], Origin, hangUp.Token);

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        sessions.LetGo();
        await first;
        await WriteAsync("third");
        Assert.Equal(["first", "third"], await StoredAsync());
    }

    [Fact]
    public async Task Deliveries_GivenUp_KeepTheirPlaceUntilTheWriterPassesThem()
    {
        var first = WriteAsync("first");
        await sessions.Reached;
        var given = writer.WriteItemsAsync([.. Enumerable.Range(0, 2_000).Select(i => NewRequest($"r{i}"))], [], Origin, Stop);
        Time.Advance(Wait);
        await Assert.ThrowsAsync<IntakeUnavailableException>(() => given);

        Assert.Equal(3, writer.Waiting);

        sessions.LetGo();
        await first;
        await WriteAsync("last");
        Assert.Equal(0, writer.Waiting);
    }

    [Fact]
    public async Task Delivery_ThatWaitedToBeRead_WaitsForTheWriterForWhatIsLeft()
    {
        var first = WriteAsync("first");
        await sessions.Reached;
        var second = writer.WriteItemsAsync([NewRequest("second")], [], Origin with { Waited = Wait - TimeSpan.FromSeconds(2) }, Stop);
        var never = writer.WriteItemsAsync([NewRequest("never")], [], Origin with { Waited = Wait }, Stop);
        Assert.Equal(IntakeFault.Busy, (await Assert.ThrowsAsync<IntakeUnavailableException>(() => never)).Fault);

        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(second.IsCompleted);
        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(IntakeFault.Busy, (await Assert.ThrowsAsync<IntakeUnavailableException>(() => second)).Fault);
        sessions.LetGo();
        await first;
    }

    [Fact]
    public async Task Delivery_OfAFile_TakesItsTurn()
    {
        var first = WriteAsync("first");
        await sessions.Reached;
        var file = writer.WriteItemsAsync([NewRequest("file")], [], Origin with { Channel = "file" }, Stop);

        Time.Advance(Wait * 3);
        Assert.False(file.IsCompleted);
        sessions.LetGo();

        await first;
        Assert.Equal(1, (await file).Accepted);
    }

    private Task<WriteOutcome> WriteAsync(string id) => writer.WriteItemsAsync([NewRequest(id)], [], Origin, Stop);

    private async Task<IEnumerable<string>> StoredAsync()
    {
        await using var db = Database.Open();
        return (await db.Items.Select(item => item.SourceId).ToListAsync(Stop)).Order();
    }

    /// <summary>A database that does not answer until it is let go.</summary>
    private sealed class BusyDisk(DatabaseConnections connections) : WriteSessions(connections)
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource free = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => reached.Task;

        public void LetGo() => free.SetResult();

        public override async Task<WriteSession> OpenAsync(CancellationToken cancellationToken)
        {
            reached.TrySetResult();
            await free.Task;
            return await base.OpenAsync(cancellationToken);
        }
    }
}
