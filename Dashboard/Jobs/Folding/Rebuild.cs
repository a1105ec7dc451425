using Dashboard.Data.Blocks;
using Dashboard.Data.Replay;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;

namespace Dashboard.Jobs.Folding;

/// <summary>Writes every block anew from the records: whatever stood there before is expendable.</summary>
public sealed class Rebuild(RecordReplay replay, BlockStore blocks)
{
    /// <summary>Rebuilds everything; gives the sequence that the blocks now hold.</summary>
    public async Task<long> RunAsync(IProgress<double> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        using var patient = Patience.OfAJob();
        var records = await replay.RunAsync(progress, cancellationToken);
        await blocks.ClearAsync(cancellationToken);
        var days = records.Store.MeasureBlocks().Where(block => block.Period.Grain == Grain.Day).GroupBy(block => block.Measure).ToDictionary(
            group => group.Key, group => group.ToArray());
        using var batch = new FoldBatch(blocks);
        foreach (var measure in records.Store.Catalogue.Measures)
        {
            StoredBlock[] all = [.. days.GetValueOrDefault(measure.Id) ?? [], .. records.Store.RollupBlocks(measure.Id)];
            await batch.AddAsync(new MeasureFold(measure.Id, records.Sequence, all, Tail: null), cancellationToken);
        }

        await batch.FlushAsync(cancellationToken);

        return records.Sequence;
    }
}
