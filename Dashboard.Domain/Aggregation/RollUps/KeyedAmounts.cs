using Dashboard.Domain.Aggregation.Blocks;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Measures that keep a key beside the cell: duration histograms and distinct members.</summary>
internal abstract class KeyedAmounts(Measure measure, AreaLayout layout) : MeasureAmounts(measure, layout)
{
    public BlockSeries<KeyedBlock> Series { get; } = new();

    /// <inheritdoc/>
    public override long OwnBytes => Series.OwnBytes;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Days => Series.Days;

    /// <inheritdoc/>
    public override void Load(int day, ReadOnlySpan<byte> blob) => Series.Set(day, KeyedBlock.Read(blob));

    /// <inheritdoc/>
    public override byte[]? Block(int day) => Series.At(day)?.Write();

    /// <inheritdoc/>
    public override IEnumerable<(int Cell, long Key, long Amount)> Entries(int day) => Series.At(day)?.Entries() ?? [];

    protected void Merge(int day, ReadOnlySpan<Contribution> deltas)
    {
        var block = (Series.At(day) ?? new KeyedBlock()).With(deltas);
        if (block.IsEmpty)
        {
            Series.Remove(day);
        }
        else
        {
            Series.Set(day, block);
        }
    }
}
