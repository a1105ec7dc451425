using Microsoft.Extensions.Options;

namespace Dashboard.Data.Folder;

/// <summary>Says at the start when a folder from before is open to others: it is not narrowed unasked, because somebody may have opened it on purpose.</summary>
internal sealed partial class FolderNotice(IOptions<DataOptions> options, ILogger<FolderNotice> log) : IHostedService
{
    private const int MostNamed = 5;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var open = OwnFiles.OpenToOthers(options.Value.DataDirectory);
        if (open.Count > 0)
        {
            Open(open.Count, string.Join(", ", open.Take(MostNamed)), options.Value.DataDirectory);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Others on this machine may read {Count} of the data folder and its files ({Paths}). They hold records, hashes and signing keys. To close them: chmod -R u=rwX,go= {Directory}")]
    private partial void Open(int count, string paths, string directory);
}
