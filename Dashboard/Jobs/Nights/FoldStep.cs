using System.Globalization;
using Dashboard.Jobs.Folding;

namespace Dashboard.Jobs.Nights;

/// <summary>Folds the tail into the blocks.</summary>
public sealed class FoldStep(TailFold fold) : INightStep
{
    /// <inheritdoc/>
    public string Name => "fold";

    /// <inheritdoc/>
    public async Task<string> RunAsync(NightContext night, IProgress<NightProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(night);
        var taken = await fold.RunAsync(night.Closed, progress, cancellationToken);
        return taken.ToString(CultureInfo.InvariantCulture);
    }
}
