using System.Globalization;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Identity.Audit;
using Dashboard.Ingest.Writing;
using Dashboard.Jobs.Leases;
using Dashboard.Jobs.Nights;
using Dashboard.Signals;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Jobs.Clock;

/// <summary>
/// Opens again what nights after a day closed, and takes back the due times that had been counted as passed ahead of the clock. The nights
/// run again when they are due, and freeze what is known then. Safe to run again when it was cut off.
/// </summary>
internal sealed class Reopening(
    IDbContextFactory<DashboardDb> contexts, RecordWriter writer, JobLeases leases, AuditTrail audit, CommitSignal commits, TimeProvider time)
{
    private const string Verb = "aggregate --reopen-after";

    /// <exception cref="CommandException">A night is running.</exception>
    public async Task<Reopened> RunAsync(DateOnly after, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await RefuseRunningAsync(db, after, cancellationToken);
        var (items, mark) = await writer.TakeBackAsync(time.GetUtcNow(), cancellationToken);
        await using var together = await db.Database.BeginTransactionAsync(cancellationToken);
        var periods = await db.ClosedPeriods.Where(period => period.Night > after).ExecuteDeleteAsync(cancellationToken);
        await db.NightSteps.Where(step => step.Night > after).ExecuteDeleteAsync(cancellationToken);
        await db.QualityFindings.Where(finding => finding.Night > after).ExecuteDeleteAsync(cancellationToken);
        var nights = await db.NightRuns.Where(run => run.Night > after).ExecuteDeleteAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        commits.Publish();
        await audit.WriteAsync(
            Verb,
            AuditActions.PeriodsReopened,
            Day(after),
            string.Create(CultureInfo.InvariantCulture, $"{periods} periods, {nights} nights, {items} items, mark {mark:u}"),
            cancellationToken);
        return new Reopened(periods, nights, items, mark);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task RefuseRunningAsync(DashboardDb db, DateOnly after, CancellationToken cancellationToken)
    {
        var running = await db.NightRuns.AsNoTracking()
            .Where(run => run.Night > after && run.Status == NightStatus.Running).Select(run => run.Night).ToListAsync(cancellationToken);
        foreach (var night in running)
        {
            await using var lease = await leases.TryTakeAsync(NightRunner.Job, night, cancellationToken)
                ?? throw new CommandException(CommandWords.Of<ClockText>("night-runs", Day(night)));
        }
    }
}
