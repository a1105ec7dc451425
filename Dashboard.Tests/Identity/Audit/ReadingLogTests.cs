using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Identity.Audit;
using Dashboard.Tests.Support;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Identity.Audit;

public sealed class ReadingLogTests() : DatabaseTest(StorageProvider.Sqlite)
{
    private readonly FakeTimeProvider time = new(Sample.Now);

    [Fact]
    public async Task Stop_WritesEveryReadingThatWasNoted()
    {
        var log = LogOver(Database.Contexts);
        await log.StartAsync(Stop);
        for (var i = 0; i < 1_200; i++)
        {
            log.Note("reader", $"what {i}", "how");
        }

        await log.StopAsync(Stop);

        Assert.Equal(Enumerable.Range(0, 1_200).Select(i => $"what {i}"), (await WrittenAsync()).Select(entry => entry.Subject));
        Assert.All(await WrittenAsync(), entry => Assert.Equal(("reader", "records-read", "how", Sample.Now), (entry.Who, entry.Action, entry.Detail, entry.At)));
    }

    [Fact]
    public async Task WhileItCannotBeWritten_ReadingIsRefused_AndNothingNotedIsLost()
    {
        var broken = new BrokenContexts(Database.Contexts);
        var log = LogOver(broken);
        await log.StartAsync(Stop);
        log.Note("reader", "first", "how");
        await broken.Tried.Task.WaitAsync(Stop);
        await UntilAsync(() => IsRefused(log));

        broken.Works = true;
        await UntilAsync(() => !IsRefused(log));
        await log.StopAsync(Stop);

        Assert.Equal("first", (await WrittenAsync())[0].Subject);
    }

    [Fact]
    public void MoreThanMayWait_IsRefused()
    {
        var log = LogOver(Database.Contexts);
        for (var i = 0; i < ReadingLog.MostWaiting; i++)
        {
            log.Note("reader", "what", "how");
        }

        Assert.True(IsRefused(log));
    }

    [Fact]
    public async Task AfterTheStop_ReadingIsRefused()
    {
        var log = LogOver(Database.Contexts);
        await log.StartAsync(Stop);
        await log.StopAsync(Stop);

        Assert.True(IsRefused(log));
    }

    private ReadingLog LogOver(IDbContextFactory<DashboardDb> contexts) => new(new AuditTrail(contexts, time, NullLogger<AuditTrail>.Instance), time, NullLogger<ReadingLog>.Instance);

    private static bool IsRefused(ReadingLog log)
    {
        try
        {
            log.Note("reader", "probe", "how");
            return false;
        }
        catch (AuditUnavailableException)
        {
            return true;
        }
    }

    /// <summary>The log rests on the given clock between its tries, so that moves on while it is waited for.</summary>
    private async Task UntilAsync(Func<bool> comes)
    {
        while (!comes())
        {
            Stop.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private async Task<List<AuditEntry>> WrittenAsync()
    {
        await using var db = Database.Open();
        return await db.AuditEntries.OrderBy(entry => entry.Id).ToListAsync(Stop);
    }

    private sealed class BrokenContexts(IDbContextFactory<DashboardDb> whole) : IDbContextFactory<DashboardDb>
    {
        private volatile bool works;

        public bool Works
        {
            get => works;
            set => works = value;
        }

        public TaskCompletionSource Tried { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public DashboardDb CreateDbContext()
        {
            Tried.TrySetResult();
            return Works ? whole.CreateDbContext() : throw new IOException("The disk is full.");
        }
    }
}
