using Dashboard.Domain.Aggregation.Blocks;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>
/// A roll-up: for every position of the layout the sum, and how many returns stand behind it. Sums are exact whatever their size; amounts of one
/// cell fit 64 bits, sums of many need not.
/// </summary>
internal sealed class AreaSums
{
    public const byte Version = 3;
    private readonly AreaLayout layout;
    private readonly CellVector sums;
    private readonly CellVector reports;
    private CellVector? carries;

    private AreaSums(AreaLayout layout, WideSums amounts, CellVector reports)
    {
        (this.layout, this.reports) = (layout, reports);
        sums = CellVector.Of(amounts.Low);
        carries = amounts.Carries.IsEmpty ? null : CellVector.Of(amounts.Carries);
    }

    /// <param name="layout">The positions.</param>
    /// <param name="amounts">The amount of every cell.</param>
    /// <param name="returned">How many returns stand behind each cell; empty for measures that are not returned.</param>
    public static AreaSums Of(AreaLayout layout, ReadOnlySpan<long> amounts, ReadOnlySpan<long> returned) =>
        new(layout, layout.RollUp(amounts), ReportsOf(layout, returned));

    /// <param name="layout">The positions.</param>
    /// <param name="cells">The sums of every cell over the days of a window.</param>
    public static AreaSums Of(AreaLayout layout, CellSums cells) =>
        new(layout, layout.RollUp(cells.Amounts.Low, cells.Amounts.Carries), ReportsOf(layout, cells.Returns));

    /// <summary>The sum and the returns at a position; nothing at -1.</summary>
    public AreaAmount At(int position) => position < 0 ? default : new(sums[position], carries?[position] ?? 0, reports[position]);

    public Int128 SumAt(int position) => position < 0 ? 0 : WideSums.Whole(sums[position], carries?[position] ?? 0);

    public long ReportsAt(int position) => position < 0 ? 0 : reports[position];

    /// <summary>Bytes held, about.</summary>
    public int Size => sums.Size + reports.Size + (carries?.Size ?? 0);

    /// <summary>Grows with every change, so that what was derived from the sums knows when it is out of date.</summary>
    public int Changes { get; private set; }

    /// <summary>Takes a change of one cell up in place.</summary>
    public void Patch(int cell, long amount, long returned)
    {
        Changes++;
        foreach (var position in layout.PositionsOf(cell))
        {
            if (amount != 0 && sums.AddCarrying(position, amount) is not 0 and var carry)
            {
                (carries ??= new CellVector(layout.Count)).Add(position, carry);
            }

            if (returned != 0)
            {
                reports.Add(position, returned);
            }
        }
    }

    /// <summary>The stored form of the roll-up of these cells.</summary>
    public static byte[] Write(AreaLayout layout, ReadOnlySpan<long> amounts, ReadOnlySpan<long> returned) => Write(layout.RollUp(amounts), layout.RollUp(returned));

    /// <summary>The stored form of the roll-up of these cells over the days of a window.</summary>
    public static byte[] Write(AreaLayout layout, CellSums cells) =>
        Write(layout.RollUp(cells.Amounts.Low, cells.Amounts.Carries), layout.RollUp(cells.Returns));

    private static byte[] Write(WideSums amounts, WideSums returned)
    {
        using var writer = new VarintWriter(Version, amounts.Length);
        writer.WriteUnsigned((ulong)amounts.Length);
        VectorCodec.Write(writer, amounts.Low);
        VectorCodec.Write(writer, returned.Low);
        if (amounts.Carries.ContainsAnyExcept(0))
        {
            VectorCodec.Write(writer, amounts.Carries);
        }

        return writer.ToArray();
    }

    private static CellVector ReportsOf(AreaLayout layout, ReadOnlySpan<long> returned) =>
        returned.IsEmpty ? new CellVector(layout.Count) : CellVector.Of(layout.RollUp(returned).Low);
}
