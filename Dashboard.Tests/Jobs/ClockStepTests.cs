using Dashboard.Commands;
using Dashboard.Data.Changes;
using Dashboard.Data.Clock;
using Dashboard.Data.Storage;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems.Requests;
using Dashboard.Identity.Audit;
using Dashboard.Ingest;
using Dashboard.Jobs.Clock;
using Dashboard.Jobs.Nights;
using Dashboard.Tests.Support;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Jobs;

/// <summary>
/// A clock that is wrong for a moment closes nothing and lets no due time pass; a program that rested catches up once something else than the
/// clock says that it is right.
/// </summary>
public abstract class ClockStepTests(StorageProvider provider) : NightTest(provider)
{
    private SteppedClock clock = null!;

    private ClockWatch Watch => Database.Services.GetRequiredService<ClockWatch>();

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        clock = new SteppedClock(Time);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<AuditTrail>().AddSingleton<ClockConfirmation>().AddSingleton<Reopening>();
    }

    [Theory]
    [InlineData(40)]
    [InlineData(2)]
    [InlineData(400)]
    public async Task ClockAhead_ForAMoment_ClosesNothing_AndNoDueTimePasses(int days)
    {
        await OneNightAsync();
        var (closed, due) = (await ClosedAsync(), await LoggedAsync("request.due"));

        clock.Wrong = TimeSpan.FromDays(days);
        await DeliverAsync(NewRequest("while-ahead", 1, r => r.DueAt = Sample.At("2026-03-22T17:00:00")));

        Assert.True(await Ledger.ClockStepAsync(Stop) is { IsAhead: true });
        Assert.Empty(await Runner.PendingAsync(Stop));
        Assert.Equal(0, await Runner.RunPendingAsync(Stop));
        Assert.Equal(NightOutcome.ClockDoubted, await Runner.RunAsync(Runner.LastDue, anew: true, report: null, Stop));
        Assert.Equal(due, await LoggedAsync("request.due"));

        clock.Wrong = TimeSpan.Zero;
        Assert.Null(await Ledger.ClockStepAsync(Stop));
        Assert.Equal(closed, await ClosedAsync());
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Runner.RunPendingAsync(Stop));
        Assert.Equal(0, (await VerifyAsync()).Count.Differ);
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task ClockBehind_IsTold_AndEndsByItself()
    {
        await OneNightAsync();

        clock.Wrong = TimeSpan.FromDays(-3);

        Assert.True(await Ledger.ClockStepAsync(Stop) is { IsAhead: false, Code: "clock-behind" });
        Assert.Empty(await Runner.PendingAsync(Stop));
        clock.Wrong = TimeSpan.Zero;
        Assert.Null(await Ledger.ClockStepAsync(Stop));
    }

    [Fact]
    public async Task TimePassing_WithoutAnyDelivery_IsNoStep()
    {
        await OneNightAsync();

        Time.Advance(TimeSpan.FromDays(5));

        Assert.Null(await Ledger.ClockStepAsync(Stop));
        Assert.Equal(5, await Runner.RunPendingAsync(Stop));
    }

    [Fact]
    public async Task TimerThatStepsWithTheClock_IsNotBelievedByAProgramThatLooksEveryTwoSeconds()
    {
        await OneNightAsync();
        Watch.Tick();

        Time.Advance(TimeSpan.FromDays(40));

        Assert.True(await Ledger.ClockStepAsync(Stop) is { IsAhead: true });
        Assert.Empty(await Runner.PendingAsync(Stop));
    }

    [Fact]
    public async Task ProgramThatRested_WaitsUntilADeliveryOfThePresent_ThenCatchesUp()
    {
        await OneNightAsync();
        Time.Advance(TimeSpan.FromDays(5));
        await using var restarted = Database.AnotherNode(Configure);
        clock.Wrong = TimeSpan.Zero;
        var runner = restarted.GetRequiredService<NightRunner>();
        Assert.Empty(await runner.PendingAsync(Stop));

        await DeliverToAsync(restarted, NewRequest("old"));
        Assert.Empty(await runner.PendingAsync(Stop));

        await DeliverToAsync(restarted, NewRequest("present") with { ReceivedAt = Time.GetUtcNow().AddMinutes(-5), DispatchedAt = null, DueAt = null });
        Assert.Equal(5, await runner.RunPendingAsync(Stop));
        Assert.Equal(0, (await VerifyAsync()).Count.Differ);
    }

    [Fact]
    public async Task ProgramThatRested_ConfirmedByAPerson_CatchesUp_AndItIsAudited()
    {
        await OneNightAsync();
        Time.Advance(TimeSpan.FromDays(5));
        await using var restarted = Database.AnotherNode(Configure);
        var confirmation = restarted.GetRequiredService<ClockConfirmation>();
        var refused = await Assert.ThrowsAsync<CommandException>(() => confirmation.RefuseDoubtAsync(Stop));

        await confirmation.ConfirmAsync(Stop);

        Assert.Contains("--confirm-clock", refused.Message, StringComparison.Ordinal);
        Assert.Equal(5, await restarted.GetRequiredService<NightRunner>().RunPendingAsync(Stop));
        await using var db = Database.Open();
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Action == AuditActions.ClockConfirmed, Stop));
    }

    [Fact]
    public async Task ClosedAhead_AfterAWrongConfirmation_IsOpenedAgain_AndEverythingIsAsIfItHadNotHappened()
    {
        await OneNightAsync();
        var (closed, due) = (await ClosedAsync(), await LoggedAsync("request.due"));
        clock.Wrong = TimeSpan.FromDays(40);
        await Database.Services.GetRequiredService<ClockConfirmation>().ConfirmAsync(Stop);
        Assert.Equal(40, await Runner.RunPendingAsync(Stop));
        Assert.True((await ClosedAsync()).Count > closed.Count + 40);
        Assert.True(await LoggedAsync("request.due") > due);
        clock.Wrong = TimeSpan.Zero;
        Assert.True(await Ledger.ClockStepAsync(Stop) is { IsAhead: false });

        var reopened = await Database.Services.GetRequiredService<Reopening>().RunAsync(Yesterday, Stop);

        Assert.Equal((40, Time.GetUtcNow()), (reopened.Nights, reopened.Mark));
        Assert.True(reopened.Items > 0);
        Assert.Null(await Ledger.ClockStepAsync(Stop));
        Assert.Equal(closed, await ClosedAsync());
        Assert.Equal(due, await LoggedAsync("request.due"));
        await AssertLogEqualsRecordsAsync();
        Assert.Equal(0, (await VerifyAsync()).Count.Differ);
        await using var db = Database.Open();
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Action == AuditActions.PeriodsReopened, Stop));

        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([Yesterday.AddDays(1)], await Runner.PendingAsync(Stop));
        Assert.Equal(1, await Runner.RunPendingAsync(Stop));
        await AssertLogEqualsRecordsAsync();
        Assert.Equal(0, (await VerifyAsync()).Count.Differ);
        var folded = await BlocksAsync();
        await RebuildAsync();
        Assert.Equal(await BlocksAsync(), folded);
    }

    [Fact]
    public async Task PeriodsFrozenAnew_AreSeenByTheLiveFigures_AlthoughThereAreAsMany()
    {
        await OneNightAsync();
        var tail = new ChangeTail(Database.Connections);
        var (before, count) = (await tail.ClosedStampAsync(Stop), (await ClosedAsync()).Count);
        Time.Advance(TimeSpan.FromMinutes(1));

        await Database.Services.GetRequiredService<Reopening>().RunAsync(Yesterday.AddDays(-1), Stop);
        await Runner.RunPendingAsync(Stop);

        Assert.Equal(count, (await ClosedAsync()).Count);
        Assert.NotEqual(before, await tail.ClosedStampAsync(Stop));
    }

    private static Task<WriteOutcome> DeliverToAsync(IServiceProvider node, Request request) =>
        node.GetRequiredService<IRecordWriter>().WriteItemsAsync([request], [], Origin, Stop);

    private async Task OneNightAsync()
    {
        await DeliverRandomAsync(seed: 7, count: 200);
        await DeliverAsync(
            NewRequest("soon", 1, r => r.DueAt = Sample.At("2026-03-27T17:00:00")), NewRequest("later", 1, r => r.DueAt = Sample.At("2026-04-10T17:00:00")));
        Assert.Equal(1, await Runner.RunPendingAsync(Stop));
    }

    private async Task<IReadOnlyList<(Grain, int, DateOnly)>> ClosedAsync()
    {
        await using var db = Database.Open();
        var all = await db.ClosedPeriods.AsNoTracking().OrderBy(p => p.Grain).ThenBy(p => p.Anchor).ToListAsync(Stop);
        return [.. all.Select(p => (p.Grain, p.Anchor, p.Night))];
    }
}

public sealed class SqliteClockStepTests() : ClockStepTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresClockStepTests() : ClockStepTests(StorageProvider.PostgreSql);
