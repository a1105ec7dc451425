using Dashboard.Signals;

namespace Dashboard.Jobs.Nights;

/// <summary>Lets the boards look again: periods have become final.</summary>
public sealed class PublishStep(CommitSignal commits) : INightStep
{
    /// <inheritdoc/>
    public string Name => "publish";

    /// <inheritdoc/>
    public Task<string> RunAsync(NightContext night, IProgress<NightProgress> progress, CancellationToken cancellationToken)
    {
        commits.Publish();
        return Task.FromResult("");
    }
}
