using Dashboard.Jobs.Nights;
using Hangfire;

namespace Dashboard.Jobs;

/// <summary>What Hangfire calls. It only says that it is time: which nights run is decided by our own tables.</summary>
public sealed class NightJob(NightRunner runner)
{
    /// <summary>Name of the recurring job.</summary>
    public const string RecurringId = "night";

    /// <summary>Runs what is due. Not repeated by Hangfire: <see cref="NightWatch"/> comes back to a night that failed.</summary>
    [AutomaticRetry(Attempts = 0)]
    [Queue(JobsSetup.Queue)]
    public Task RunAsync(CancellationToken cancellationToken) => runner.RunPendingAsync(cancellationToken);

    /// <summary>Runs what is due; when nothing is, the last night anew, which folds what came since. Asked for by a person.</summary>
    [AutomaticRetry(Attempts = 0)]
    [Queue(JobsSetup.Queue)]
    public async Task RunNowAsync(CancellationToken cancellationToken)
    {
        if ((await runner.PendingAsync(cancellationToken)).Count > 0)
        {
            await runner.RunPendingAsync(cancellationToken);
        }
        else
        {
            await runner.RunAsync(runner.LastDue, anew: true, report: null, cancellationToken);
        }
    }
}
