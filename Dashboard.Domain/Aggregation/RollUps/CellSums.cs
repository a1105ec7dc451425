using Dashboard.Domain.Aggregation.Blocks;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Amounts and numbers of returns by cell, summed over days.</summary>
internal sealed class CellSums(int cells)
{
    private readonly WideSums amounts = new(cells);
    private long[]? returns;

    public WideSums Amounts => amounts;

    /// <summary>Empty while there has been no return.</summary>
    public ReadOnlySpan<long> Returns => returns;

    public void Add(AmountBlock block)
    {
        block.Amounts.AddTo(amounts);
        if (block.Presence is null)
        {
            return;
        }

        returns ??= new long[amounts.Length];
        foreach (var (cell, presence) in block.Presence.NonZero())
        {
            returns[cell] += presence > 0 ? 1 : 0;
        }
    }

    public void Add(CellSums other)
    {
        amounts.Add(other.amounts);
        if (other.returns is null)
        {
            return;
        }

        returns ??= new long[amounts.Length];
        for (var cell = 0; cell < returns.Length; cell++)
        {
            returns[cell] += other.returns[cell];
        }
    }
}
