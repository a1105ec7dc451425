using Dashboard.Data;
using Dashboard.Data.Storage;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs.Backups;

/// <summary>
/// Marks the data directory as served, so that a restore refuses. Two servers on one SQLite file would each follow it well enough, but they
/// are a mistake, and the second one says so.
/// </summary>
internal sealed class HoldServingLock(IOptions<DataOptions> options, ILogger<HoldServingLock> log) : IHostedService, IDisposable
{
    private FileStream? held;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Database == StorageProvider.Sqlite)
        {
            held = ServingLock.TryTake(options.Value.DataDirectory);
            if (held is null)
            {
                log.LogWarning("Another server runs on {Directory}.", options.Value.DataDirectory);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => held?.Dispose();
}
