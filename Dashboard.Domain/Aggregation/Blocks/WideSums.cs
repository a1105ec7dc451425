namespace Dashboard.Domain.Aggregation.Blocks;

/// <summary>
/// Exact sums by place, whatever is added and in whichever order: the lowest 64 bits, and a carry for each place once one has overflowed.
/// </summary>
internal sealed class WideSums(int length)
{
    private readonly long[] low = new long[length];
    private long[]? carries;

    public int Length => low.Length;

    /// <summary>The lowest 64 bits, signed: the sum itself where it fits them.</summary>
    public ReadOnlySpan<long> Low => low;

    /// <summary>How often 2 to the power of 64 is to be added to each; empty while every sum fits.</summary>
    public ReadOnlySpan<long> Carries => carries;

    public Int128 this[int place] => Whole(low[place], carries?[place] ?? 0);

    public static Int128 Whole(long low, long carry) => carry == 0 ? low : ((Int128)carry << 64) + low;

    /// <summary>By how much the carry changes when the amount is added to what was there before.</summary>
    public static int CarryOf(long before, long amount, long after) => ((before ^ after) & (amount ^ after)) >= 0 ? 0 : amount < 0 ? -1 : 1;

    public void Add(int place, long amount)
    {
        var before = low[place];
        var after = unchecked(before + amount);
        low[place] = after;
        if (CarryOf(before, amount, after) is not 0 and var carry)
        {
            (carries ??= new long[low.Length])[place] += carry;
        }
    }

    public void Add(int place, long amount, long carry)
    {
        Add(place, amount);
        if (carry != 0)
        {
            (carries ??= new long[low.Length])[place] += carry;
        }
    }

    public void Add(WideSums other)
    {
        for (var place = 0; place < low.Length; place++)
        {
            Add(place, other.low[place], other.carries?[place] ?? 0);
        }
    }
}
