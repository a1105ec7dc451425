using Dashboard.Data;
using Dashboard.Data.Clock;
using Dashboard.Data.Faults;
using Dashboard.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Lets time pass: every two seconds it looks whether a due time has come, and once a minute it moves the mark anyway. Looking costs one
/// read; only what is due makes a transaction. While the writer is in trouble every look tries it.
/// </summary>
internal sealed partial class Sweeper(RecordWriter writer, IDbContextFactory<DashboardDb> contexts, ClockWatch clock, TimeProvider time, ILogger<Sweeper> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AtLeast = TimeSpan.FromMinutes(1);

    private bool failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            clock.Tick();
            var now = await ReachedAsync(cancellationToken);
            if (writer.Fault is not null || await IsDueOrUnknownAsync(now, cancellationToken))
            {
                await writer.SweepAsync(now, cancellationToken);
            }

            failing = false;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Said once: the next looks try again, and the writer's own state is on the health page.
            if (!failing)
            {
                Failed(error);
            }

            failing = true;
        }
    }

    /// <summary>A database that cannot be read is left to the writer to find out, whose state is what the health page tells.</summary>
    private async Task<bool> IsDueOrUnknownAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await IsDueAsync(now, cancellationToken);
        }
        catch (Exception error) when (StorageFault.Of(error) is not null)
        {
            return true;
        }
    }

    /// <summary>The moment up to which due times have passed: the clock's, unless it has stepped.</summary>
    private async Task<DateTimeOffset> ReachedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return DueTime.Floor((await clock.LookAsync(cancellationToken))?.Known ?? time.GetUtcNow());
        }
        catch (Exception error) when (StorageFault.Of(error) is not null)
        {
            // The writer is tried all the same, up to a moment that moves nothing.
            return DateTimeOffset.UnixEpoch;
        }
    }

    private async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var mark = await Watermark.ReadAsync(db, cancellationToken);
        return mark is not { } swept
            || now - swept >= AtLeast
            || await db.Items.AnyAsync(i => i.NextDue != null && i.NextDue <= now, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Due times could not be swept; trying again every two seconds")]
    private partial void Failed(Exception error);
}
