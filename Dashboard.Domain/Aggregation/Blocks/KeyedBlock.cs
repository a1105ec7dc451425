namespace Dashboard.Domain.Aggregation.Blocks;

/// <summary>Counts by cell and key (histogram bucket or distinct member) of one measure on one day, sorted. Never changed once made.</summary>
internal sealed class KeyedBlock : IDayBlock
{
    private const byte Version = 2;

    private readonly int[] cells;
    private readonly long[] keys;
    private readonly int[] counts;

    public KeyedBlock()
        : this([], [], [])
    {
    }

    private KeyedBlock(int[] cells, long[] keys, int[] counts) => (this.cells, this.keys, this.counts) = (cells, keys, counts);

    /// <summary>Never true in effect: a change makes another block.</summary>
    public bool IsShared { get; set; }

    /// <inheritdoc/>
    public long Size => cells.Length * (long)(sizeof(int) + sizeof(long) + sizeof(int));

    /// <inheritdoc/>
    public bool IsEmpty => cells.Length == 0;

    public ReadOnlySpan<int> Cells => cells;

    public ReadOnlySpan<long> Keys => keys;

    public ReadOnlySpan<int> Counts => counts;

    public static KeyedBlock Read(ReadOnlySpan<byte> blob)
    {
        var reader = new VarintReader(blob);
        reader.ExpectVersion(Version);
        var entries = (int)reader.ReadUnsigned();
        var (cells, keys, counts) = (new int[entries], new long[entries], new int[entries]);
        var cell = 0;
        for (var i = 0; i < entries; i++)
        {
            cell += (int)reader.ReadUnsigned();
            (cells[i], keys[i], counts[i]) = (cell, reader.ReadSigned(), checked((int)reader.ReadSigned()));
        }

        return new KeyedBlock(cells, keys, counts);
    }

    /// <inheritdoc/>
    public byte[] Write()
    {
        using var writer = new VarintWriter(Version, 16 + (cells.Length * 5));
        writer.WriteUnsigned((ulong)cells.Length);
        var cell = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            writer.WriteUnsigned((ulong)(cells[i] - cell));
            writer.WriteSigned(keys[i]);
            writer.WriteSigned(counts[i]);
            cell = cells[i];
        }

        return writer.ToArray();
    }

    /// <summary>The first entry at or after the cell.</summary>
    public int FirstOf(int cell)
    {
        var (low, high) = (0, cells.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = cells[middle] < cell ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public int CountOf(int cell, long key)
    {
        var start = FirstOf(cell);
        var length = FirstOf(cell + 1) - start;
        var at = Array.BinarySearch(keys, start, length, key);
        return at < 0 ? 0 : counts[at];
    }

    /// <summary>The block with the deltas added; they are of one measure and day in canonical order.</summary>
    /// <exception cref="OverflowException">A count does not fit 32 bits.</exception>
    public KeyedBlock With(ReadOnlySpan<Contribution> deltas)
    {
        var most = cells.Length + deltas.Length;
        var (newCells, newKeys, newCounts) = (new int[most], new long[most], new int[most]);
        var (kept, own) = (0, 0);
        foreach (var delta in deltas)
        {
            while (own < cells.Length && Before(cells[own], keys[own], delta))
            {
                (newCells[kept], newKeys[kept], newCounts[kept++]) = (cells[own], keys[own], counts[own++]);
            }

            var count = delta.Amount;
            if (own < cells.Length && cells[own] == delta.Cell && keys[own] == delta.Key)
            {
                count = checked(count + counts[own++]);
            }

            if (count != 0)
            {
                (newCells[kept], newKeys[kept], newCounts[kept++]) = (delta.Cell, delta.Key, checked((int)count));
            }
        }

        var rest = cells.Length - own;
        Array.Copy(cells, own, newCells, kept, rest);
        Array.Copy(keys, own, newKeys, kept, rest);
        Array.Copy(counts, own, newCounts, kept, rest);
        kept += rest;
        return new KeyedBlock(newCells[..kept], newKeys[..kept], newCounts[..kept]);
    }

    /// <inheritdoc/>
    public IEnumerable<(int Cell, long Key, long Amount)> Entries()
    {
        for (var i = 0; i < cells.Length; i++)
        {
            yield return (cells[i], keys[i], counts[i]);
        }
    }

    private static bool Before(int cell, long key, in Contribution delta) => cell < delta.Cell || (cell == delta.Cell && key < delta.Key);
}
