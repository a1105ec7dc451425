using Dashboard.Domain.Aggregation.Blocks;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>A roll-up: for every position of the layout the sum, and how many returns stand behind it.</summary>
internal sealed class AreaSums
{
    public const byte Version = 3;
    private readonly AreaLayout layout;
    private readonly CellVector sums;
    private readonly CellVector reports;

    private AreaSums(AreaLayout layout, CellVector sums, CellVector reports) => (this.layout, this.sums, this.reports) = (layout, sums, reports);

    /// <param name="layout">The positions.</param>
    /// <param name="amounts">The amount of every cell.</param>
    /// <param name="returned">How many returns stand behind each cell; empty for measures that are not returned.</param>
    public static AreaSums Of(AreaLayout layout, ReadOnlySpan<long> amounts, ReadOnlySpan<long> returned) =>
        new(
            layout,
            CellVector.Of(layout.RollUp(amounts)),
            returned.IsEmpty ? new CellVector(layout.Count) : CellVector.Of(layout.RollUp(returned)));

    public long SumAt(int position) => position < 0 ? 0 : sums[position];

    public long ReportsAt(int position) => position < 0 ? 0 : reports[position];

    /// <summary>Bytes held, about.</summary>
    public int Size => sums.Size + reports.Size;

    /// <summary>Grows with every change, so that what was derived from the sums knows when it is out of date.</summary>
    public int Changes { get; private set; }

    /// <summary>Takes a change of one cell up in place.</summary>
    public void Patch(int cell, long amount, long returned)
    {
        Changes++;
        foreach (var position in layout.PositionsOf(cell))
        {
            if (amount != 0)
            {
                sums.Add(position, amount);
            }

            if (returned != 0)
            {
                reports.Add(position, returned);
            }
        }
    }

    /// <summary>The stored form of the roll-up of these cells.</summary>
    public static byte[] Write(AreaLayout layout, ReadOnlySpan<long> amounts, ReadOnlySpan<long> returned)
    {
        using var writer = new VarintWriter(Version, layout.Count);
        writer.WriteUnsigned((ulong)layout.Count);
        VectorCodec.Write(writer, layout.RollUp(amounts));
        VectorCodec.Write(writer, layout.RollUp(returned));
        return writer.ToArray();
    }
}
