using Dashboard.Domain.Aggregation.Blocks;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Measures whose amounts are sums by cell: flows, year cohorts, stocks and published means.</summary>
internal abstract class SummedAmounts(Measure measure, AreaLayout layout) : MeasureAmounts(measure, layout)
{
    public BlockSeries<AmountBlock> Series { get; } = new();

    /// <inheritdoc/>
    public override long OwnBytes => Series.OwnBytes;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Days => Series.Days;

    protected RollUpCache<AreaSums> RollUps { get; } = new();

    /// <inheritdoc/>
    public override void Load(int day, ReadOnlySpan<byte> blob) => Series.Set(day, AmountBlock.Read(blob, Layout.Territory.CellCount));

    /// <inheritdoc/>
    public override byte[]? Block(int day) => Series.At(day)?.Write();

    /// <inheritdoc/>
    public override IEnumerable<(int Cell, long Key, long Amount)> Entries(int day) => Series.At(day)?.Entries() ?? [];

    /// <summary>The day's block, made when there is none, copied when another store reads it too.</summary>
    protected AmountBlock Writable(int day)
    {
        var block = Series.At(day);
        if (block is { IsShared: false })
        {
            return block;
        }

        block = block?.Copy() ?? new AmountBlock(Layout.Territory.CellCount);
        Series.Set(day, block);
        return block;
    }

    protected void DropIfEmpty(int day, AmountBlock block)
    {
        if (block.IsEmpty)
        {
            Series.Remove(day);
        }
    }
}
