using Dashboard.Domain.Aggregation.Blocks;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>What a measure comes to over an area and a window. The sum is kept in its halves: nearly every one fits the lower, which is much cheaper to read.</summary>
/// <param name="Low">The lowest 64 bits, signed: the sum itself where it fits them.</param>
/// <param name="Carry">How often 2 to the power of 64 is to be added.</param>
/// <param name="Reports">How many returns stand behind it: for a stock cells with a known value, for a flow cells times return periods.</param>
internal readonly record struct AreaAmount(long Low, long Carry, long Reports)
{
    public AreaAmount(Int128 amount, long reports)
        : this(unchecked((long)amount), (long)((amount - unchecked((long)amount)) >> 64), reports)
    {
    }

    /// <summary>The sum in the smallest unit.</summary>
    public decimal Amount => Carry == 0 ? Low : (decimal)WideSums.Whole(Low, Carry);
}
