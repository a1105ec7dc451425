using Dashboard.Domain.Calendar;
using Dashboard.Jobs.Nights;
using Hangfire;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs;

/// <summary>
/// Declares the recurring night (an embedded Hangfire forgets it at each start), and asks at the start and each minute which nights are due
/// and not complete: one missed while the program was off, cut off by a crash, or failed.
/// </summary>
public sealed class NightWatch(
    NightLedger ledger,
    NightRunner runner,
    IRecurringJobManager recurring,
    IBackgroundJobClient jobs,
    IOptions<NightOptions> options,
    TimeProvider time,
    ILogger<NightWatch> log) : BackgroundService
{
    private const string Starting = "starting";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Why nights cannot be looked after at the moment; null while all is well.</summary>
    public string? Trouble { get; private set; } = Starting;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Every, time);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            Declare();
            var pending = await runner.PendingAsync(cancellationToken);
            if (pending.Count > 0 && await ledger.IsRestedAsync(pending[0], cancellationToken))
            {
                jobs.Enqueue<NightJob>(job => job.RunAsync(CancellationToken.None));
            }

            Trouble = null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            if (Trouble is null or Starting)
            {
                log.LogError(fault, "The nights cannot be looked after; trying again each minute.");
            }

            Trouble = fault.Message;
        }
    }

    /// <summary>Again at each look: it costs nothing, and a storage that was away at the start, or that somebody emptied, is put right.</summary>
    private void Declare()
    {
        var at = options.Value.Time;
        recurring.AddOrUpdate<NightJob>(
            NightJob.RecurringId,
            JobsSetup.Queue,
            job => job.RunAsync(CancellationToken.None),
            Cron.Daily(at.Hour, at.Minute),
            new RecurringJobOptions { TimeZone = CityTime.Zone, MisfireHandling = MisfireHandlingMode.Relaxed });
    }
}
