using Dashboard.Data.Storage;

namespace Dashboard.Jobs.Leases;

/// <summary>A lease that is held and renewed until disposed. When it is lost, <see cref="Lost"/> is cancelled and the work must stop.</summary>
public sealed class JobLeaseHold : IAsyncDisposable
{
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource ending = new();
    private readonly TimeProvider time;
    private readonly Func<Task<bool>> renew;
    private readonly Func<Task> free;
    private readonly ILogger log;
    private readonly Task renewing;

    internal JobLeaseHold(TimeProvider time, Func<Task<bool>> renew, Func<Task> free, ILogger log)
    {
        (this.time, this.renew, this.free, this.log) = (time, renew, free, log);
        renewing = RenewAsync();
    }

    /// <summary>Cancelled when another node has taken the lease, or it could not be renewed before it ran out.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Frees the lease.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await renewing;
        if (!lost.IsCancellationRequested)
        {
            await free();
        }

        lost.Dispose();
        ending.Dispose();
    }

    private async Task RenewAsync()
    {
        using var patient = Patience.OfAJob();
        var held = time.GetTimestamp();
        using var tick = new PeriodicTimer(JobLeases.Renewal, time);
        try
        {
            while (await tick.WaitForNextTickAsync(ending.Token))
            {
                var renewed = await TryRenewAsync();
                if (renewed == true)
                {
                    held = time.GetTimestamp();
                }
                else if (renewed == false || time.GetElapsedTime(held) >= JobLeases.Length - JobLeases.Renewal)
                {
                    break;
                }
            }

            await lost.CancelAsync();
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
    }

    /// <summary>False when another has it; null when it is not known, because the database did not answer.</summary>
    private async Task<bool?> TryRenewAsync()
    {
        try
        {
            return await renew();
        }
        catch (Exception fault)
        {
            // A busy or absent database is tried again at the next tick, as long as the lease lasts.
            log.LogWarning(fault, "A job lease could not be renewed.");
            return null;
        }
    }
}
