using Dashboard.Data;
using Dashboard.Data.Clock;
using Dashboard.Data.Nights;
using Dashboard.Data.Records;
using Dashboard.Jobs.Leases;
using Dashboard.Signals;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Jobs.Nights;

/// <summary>The truth about nights: what ran, how far, and what is still to do.</summary>
public sealed class NightLedger(
    IDbContextFactory<DashboardDb> contexts, ClockWatch clock, TimeProvider time, NodeName node, NightSignal signal)
{
    /// <summary>How long a failed night rests before it is tried again by itself.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    /// <summary>Every night with a run, and whether it is complete.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, bool>> RunsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.NightRuns.AsNoTracking().ToDictionaryAsync(run => run.Night, run => run.Status == NightStatus.Done, cancellationToken);
    }

    /// <summary>Whether a whole history is being written, during which nothing may be closed.</summary>
    public async Task<bool> IsHistoryFillingAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.State.AnyAsync(state => state.Key == ProgramState.FillingKey, cancellationToken);
    }

    /// <summary>How the clock has stepped, during which nothing may be closed either; null while it is believed.</summary>
    public Task<ClockStep?> ClockStepAsync(CancellationToken cancellationToken) => clock.LookAsync(cancellationToken);

    /// <summary>The night's run; null when it never began.</summary>
    public async Task<NightRun?> FindAsync(DateOnly night, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.NightRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Night == night, cancellationToken);
    }

    /// <summary>Whether the night may be tried now: it is new, was cut off, or failed long enough ago.</summary>
    public async Task<bool> IsRestedAsync(DateOnly night, CancellationToken cancellationToken) =>
        await FindAsync(night, cancellationToken) is not { Status: NightStatus.Failed, FinishedAt: { } at } || time.GetUtcNow() - at >= Rest;

    /// <summary>Marks the night as running here, with its steps; gives the names of those already done.</summary>
    public async Task<IReadOnlySet<string>> BeginAsync(DateOnly night, IEnumerable<string> steps, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var run = await db.NightRuns.SingleOrDefaultAsync(known => known.Night == night, cancellationToken);
        if (run is null)
        {
            run = new NightRun { Night = night, Status = NightStatus.Running, StartedAt = time.GetUtcNow(), Node = node.ToString() };
            db.NightRuns.Add(run);
        }

        (run.Status, run.Node, run.Error, run.FinishedAt) = (NightStatus.Running, node.ToString(), null, null);
        var known = await db.NightSteps.Where(step => step.Night == night).ToDictionaryAsync(step => step.Step, cancellationToken);
        foreach (var name in steps.Where(name => !known.ContainsKey(name)))
        {
            db.NightSteps.Add(new NightStep { Night = night, Step = name, Status = NightStatus.Waiting, Percent = 0 });
        }

        await db.SaveChangesAsync(cancellationToken);
        signal.Publish();
        return known.Values.Where(step => step.Status == NightStatus.Done).Select(step => step.Step).ToHashSet();
    }

    /// <summary>Forgets what was done, so that the night runs anew.</summary>
    public async Task ForgetAsync(DateOnly night, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.NightSteps.Where(step => step.Night == night).ExecuteDeleteAsync(cancellationToken);
        await db.NightRuns.Where(run => run.Night == night).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Remembers up to which change the night reads, once.</summary>
    public Task FixSequenceAsync(DateOnly night, long sequence, CancellationToken cancellationToken) =>
        UpdateAsync(night, run => run.LastSequence = sequence, cancellationToken);

    /// <summary>Ends the run: complete, or failed with a reason.</summary>
    public Task EndAsync(DateOnly night, string? error, CancellationToken cancellationToken) => UpdateAsync(
        night,
        run => (run.Status, run.FinishedAt, run.Error) = (error is null ? NightStatus.Done : NightStatus.Failed, time.GetUtcNow(), error),
        cancellationToken);

    /// <summary>Writes the state of a step.</summary>
    public async Task StepAsync(DateOnly night, string name, string status, NightProgress progress, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var step = await db.NightSteps.SingleAsync(known => known.Night == night && known.Step == name, cancellationToken);
        if (status == NightStatus.Running && step.Status != NightStatus.Running)
        {
            (step.StartedAt, step.FinishedAt) = (time.GetUtcNow(), null);
        }

        if (status is NightStatus.Done or NightStatus.Failed)
        {
            step.FinishedAt = time.GetUtcNow();
        }

        (step.Status, step.Percent, step.Detail) = (status, progress.Percent, progress.Detail ?? step.Detail);
        await db.SaveChangesAsync(cancellationToken);
        signal.Publish();
    }

    private async Task UpdateAsync(DateOnly night, Action<NightRun> update, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        update(await db.NightRuns.SingleAsync(run => run.Night == night, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        signal.Publish();
    }
}
