using Dashboard.Data.Records;
using Dashboard.Data.Storage;
using Dashboard.Domain.Calendar;
using Dashboard.Jobs.Leases;
using Dashboard.Jobs.Nights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Jobs;

public abstract class NightRunnerTests(StorageProvider provider) : NightTest(provider)
{
    [Fact]
    public async Task Night_AfterDeliveries_FoldsFreezesAndVerifies()
    {
        await DeliverRandomAsync(seed: 1, count: 400);

        Assert.Equal(1, await Runner.RunPendingAsync(Stop));

        var last = (await ChangesAsync())[^1].Sequence;
        await using var db = Database.Open();
        Assert.All(await db.MeasureBases.ToListAsync(Stop), measure => Assert.Equal(last, measure.Sequence));
        var run = await db.NightRuns.SingleAsync(Stop);
        Assert.Equal((Yesterday, NightStatus.Done, last), (run.Night, run.Status, run.LastSequence));
        Assert.All(await db.NightSteps.ToListAsync(Stop), step => Assert.Equal((NightStatus.Done, 100), (step.Status, step.Percent)));
        Assert.True(await db.ClosedPeriods.AnyAsync(p => p.Grain == Grain.Day && p.Anchor == Yesterday.DayNumber && p.Sequence == last, Stop));
        Assert.False(await db.ClosedPeriods.AnyAsync(p => p.Grain == Grain.Month && p.Anchor == new DateOnly(2026, 3, 1).DayNumber, Stop));
        Assert.Equal(0, (await VerifyAsync()).Count.Differ);
    }

    [Fact]
    public async Task Night_BeforeTheFirstDelivery_FreezesNothing_AndTheNextTakesInWhatCame()
    {
        await DeliverRandomAsync(seed: 9, count: 20);
        await using var db = Database.Open();
        await db.Batches.ExecuteUpdateAsync(batch => batch.SetProperty(b => b.Channel, ProgramState.TerritoryChannel), Stop);
        Assert.Equal(1, await Runner.RunPendingAsync(Stop));
        Assert.False(await db.ClosedPeriods.AnyAsync(Stop));

        await DeliverRandomAsync(seed: 10, count: 50);
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Runner.RunPendingAsync(Stop));

        var last = (await ChangesAsync())[^1].Sequence;
        Assert.True(await db.ClosedPeriods.AnyAsync(p => p.Grain == Grain.Day && p.Anchor == Yesterday.DayNumber && p.Sequence == last, Stop));
    }

    [Fact]
    public async Task HistoryBeingWritten_NoNightIsDue_UntilItIsComplete()
    {
        await DeliverRandomAsync(seed: 1, count: 20);
        await using var db = Database.Open();
        var filling = new ProgramState { Key = ProgramState.FillingKey, Value = "test" };
        db.State.Add(filling);
        await db.SaveChangesAsync(Stop);

        Assert.Equal(0, await Runner.RunPendingAsync(Stop));

        db.State.Remove(filling);
        await db.SaveChangesAsync(Stop);
        Assert.Equal(1, await Runner.RunPendingAsync(Stop));
    }

    [Fact]
    public async Task Folds_OverSeveralNights_AreBitIdenticalToARebuild()
    {
        for (var night = 0; night < 4; night++)
        {
            await DeliverRandomAsync(seed: 10 + night, count: 150);
            Time.Advance(TimeSpan.FromDays(1));
            await Runner.RunPendingAsync(Stop);
        }

        var folded = await BlocksAsync();
        Assert.Equal(0, (await VerifyAsync()).Count.Differ);
        await RebuildAsync();

        Assert.NotEmpty(folded);
        Assert.Equal(await BlocksAsync(), folded);
    }

    [Fact]
    public async Task Nights_Missed_AreAllCaughtUp()
    {
        await DeliverRandomAsync(seed: 2, count: 50);
        await Runner.RunPendingAsync(Stop);
        await DeliverRandomAsync(seed: 3, count: 50);

        Time.Advance(TimeSpan.FromDays(5));

        DateOnly[] missed = [.. Enumerable.Range(1, 5).Select(day => Yesterday.AddDays(day))];
        Assert.Equal(missed, await Runner.PendingAsync(Stop));
        Assert.Equal(5, await Runner.RunPendingAsync(Stop));
        Assert.Empty(await Runner.PendingAsync(Stop));
        Assert.Equal(0, (await VerifyAsync()).Count.Differ);
    }

    [Fact]
    public async Task Night_CutOffInTheFold_GoesOnWhereItWas()
    {
        await DeliverRandomAsync(seed: 4, count: 300);
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Runner.RunAsync(
            Yesterday, anew: false, new CutAt("fold", 40, cut), cut.Token));
        await using (var db = Database.Open())
        {
            // So few amounts are one commit; KillDuringNightTests cuts between commits.
            Assert.InRange(await db.MeasureBases.CountAsync(Stop), 0, 119);
            Assert.Equal(NightStatus.Running, (await db.NightRuns.SingleAsync(Stop)).Status);
        }

        // What comes between belongs to the next night: the cut one still reads up to where it closed.
        var closed = (await Ledger.FindAsync(Yesterday, Stop))!.LastSequence;
        await DeliverRandomAsync(seed: 5, count: 30);
        Assert.Equal(NightOutcome.Completed, await Runner.RunAsync(Yesterday, anew: false, report: null, Stop));

        await using var after = Database.Open();
        Assert.All(await after.MeasureBases.ToListAsync(Stop), measure => Assert.Equal(closed, measure.Sequence));
        Assert.Equal(0, (await VerifyAsync()).Count.Differ);
    }

    [Fact]
    public async Task Step_ThatFails_IsToldAndTriedAgainFromThere()
    {
        var first = new FakeStep("first");
        var second = new FakeStep("second") { Fault = new IOException("disk full") };
        var runner = RunnerOf([first, second]);

        Assert.Equal(NightOutcome.Failed, await runner.RunAsync(Yesterday, anew: false, report: null, Stop));
        Assert.Equal("second: disk full", (await Ledger.FindAsync(Yesterday, Stop))!.Error);
        Assert.False(await Ledger.IsRestedAsync(Yesterday, Stop));
        Time.Advance(NightLedger.Rest);
        Assert.True(await Ledger.IsRestedAsync(Yesterday, Stop));
        second.Fault = null;
        Assert.Equal(NightOutcome.Completed, await runner.RunAsync(Yesterday, anew: false, report: null, Stop));

        Assert.Equal((1, 2), (first.Runs, second.Runs));
    }

    [Fact]
    public async Task Night_RunByTwoNodesAtOnce_IsDoneOnce()
    {
        var step = new FakeStep("only") { Holds = true };
        var (one, two) = (RunnerOf([step]), RunnerOf([step], "other"));
        var running = one.RunAsync(Yesterday, anew: false, report: null, Stop);
        await step.Entered;

        Assert.Equal(NightOutcome.Elsewhere, await two.RunAsync(Yesterday, anew: false, report: null, Stop));
        step.Leave();

        Assert.Equal(NightOutcome.Completed, await running);
        Assert.Equal(NightOutcome.Completed, await two.RunAsync(Yesterday, anew: false, report: null, Stop));
        Assert.Equal(1, step.Runs);
    }

    [Fact]
    public async Task Nights_RunByManyNodesAtOnce_AreEachDoneOnce()
    {
        var step = new FakeStep("only");
        await RunnerOf([step]).RunAsync(Yesterday, anew: false, report: null, Stop);
        Time.Advance(TimeSpan.FromDays(6));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(node => Task.Run(
            async () =>
            {
                var runner = RunnerOf([step], $"node{node}");
                while ((await runner.PendingAsync(Stop)).Count > 0)
                {
                    await runner.RunPendingAsync(Stop);
                }
            },
            Stop)));

        Assert.Equal(7, step.Runs);
    }

    private NightRunner RunnerOf(INightStep[] steps, string machine = "node") => new(
        steps,
        Ledger,
        new JobLeases(Database.Connections, Time, new NodeName(machine, 1, 1), NullLogger<JobLeases>.Instance),
        Options.Create(Database.Services.GetRequiredService<IOptions<Dashboard.Jobs.NightOptions>>().Value),
        Time,
        NullLogger<NightRunner>.Instance);

    private sealed class CutAt(string step, int percent, CancellationTokenSource cut) : IProgress<(string Step, NightProgress Progress)>
    {
        public void Report((string Step, NightProgress Progress) value)
        {
            if (value.Step == step && value.Progress.Percent >= percent)
            {
                cut.Cancel();
            }
        }
    }
}

public sealed class SqliteNightRunnerTests() : NightRunnerTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresNightRunnerTests() : NightRunnerTests(StorageProvider.PostgreSql);
