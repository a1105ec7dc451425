using System.Globalization;
using Dashboard.Data.Changes;
using Dashboard.Ingest;

namespace Dashboard.Jobs.Nights;

/// <summary>
/// Closes the day: writes the passing of every due time of the day as changes, and fixes up to which change the night reads. Resumed later,
/// the night still reads up to there.
/// </summary>
public sealed class CloseStep(IRecordWriter writer, ChangeLog log, NightLedger ledger, TimeProvider time) : INightStep
{
    /// <inheritdoc/>
    public string Name => "close";

    /// <inheritdoc/>
    public async Task<string> RunAsync(NightContext night, IProgress<NightProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(night);
        if (night.LastSequence is null)
        {
            await writer.SweepAsync(time.GetUtcNow(), cancellationToken);
            await ledger.FixSequenceAsync(night.Night, await log.LastSequenceAsync(cancellationToken), cancellationToken);
        }

        var last = (await ledger.FindAsync(night.Night, cancellationToken))?.LastSequence ?? 0;
        return last.ToString(CultureInfo.InvariantCulture);
    }
}
