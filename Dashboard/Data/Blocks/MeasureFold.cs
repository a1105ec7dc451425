using Dashboard.Domain.Aggregation;

namespace Dashboard.Data.Blocks;

/// <summary>What one fold of one measure writes, all of it or nothing.</summary>
/// <param name="Measure">The measure's number.</param>
/// <param name="Sequence">Last change that the blocks hold; the measure's new base.</param>
/// <param name="Blocks">Day blocks and coarser roll-ups that changed; one without bytes is to be deleted.</param>
/// <param name="Tail">The compacted deltas of the changes folded now; null when there are none.</param>
public sealed record MeasureFold(short Measure, long Sequence, IReadOnlyCollection<StoredBlock> Blocks, NightDelta? Tail)
{
    /// <summary>How many bytes it writes.</summary>
    public long Size => Blocks.Sum(block => (long)block.Blob.Length) + (Tail?.Blob.Length ?? 0);
}
