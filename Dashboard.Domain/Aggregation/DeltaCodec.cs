using System.Buffers;
using Dashboard.Domain.Aggregation.Blocks;

namespace Dashboard.Domain.Aggregation;

/// <summary>
/// The stored form of deltas: a version byte, then a group for each measure and day (measure step, day step, number of entries), then its
/// entries (cell step, key, amount). Everything is a variable-length integer, signed ones zig-zag. Equal deltas give equal bytes.
/// </summary>
public static class DeltaCodec
{
    private const byte Version = 1;

    /// <summary>Nets the deltas (see <see cref="Deltas.Net"/>) and writes them.</summary>
    /// <param name="deltas">In any order.</param>
    /// <param name="count">How many entries were written.</param>
    public static byte[] Encode(ReadOnlySpan<Contribution> deltas, out int count)
    {
        var rented = ArrayPool<Contribution>.Shared.Rent(deltas.Length);
        try
        {
            var entries = rented.AsSpan(0, deltas.Length);
            deltas.CopyTo(entries);
            count = ContributionSet.Net(entries);
            return Write(entries[..count]);
        }
        finally
        {
            ArrayPool<Contribution>.Shared.Return(rented);
        }
    }

    /// <summary>Nets the deltas and writes them.</summary>
    public static byte[] Encode(ReadOnlySpan<Contribution> deltas) => Encode(deltas, out _);

    /// <summary>Reads what <see cref="Encode(ReadOnlySpan{Contribution})"/> wrote and appends it to <paramref name="into"/>, in canonical order.</summary>
    /// <exception cref="FormatException">The bytes are of another version or cut short.</exception>
    public static void Decode(ReadOnlySpan<byte> blob, Deltas into)
    {
        ArgumentNullException.ThrowIfNull(into);
        var reader = new VarintReader(blob);
        reader.ExpectVersion(Version);
        short measure = 0;
        var day = 0;
        while (!reader.AtEnd)
        {
            measure += (short)reader.ReadUnsigned();
            day += (int)reader.ReadSigned();
            var cell = 0;
            for (var left = reader.ReadUnsigned(); left > 0; left--)
            {
                cell += (int)reader.ReadUnsigned();
                into.Add(new Contribution(measure, cell, day, reader.ReadSigned(), reader.ReadSigned()));
            }
        }
    }

    private static byte[] Write(ReadOnlySpan<Contribution> entries)
    {
        using var writer = new VarintWriter(Version, 64 + (entries.Length * 6));
        short measure = 0;
        var day = 0;
        for (var start = 0; start < entries.Length;)
        {
            var end = EndOfGroup(entries, start);
            writer.WriteUnsigned((ulong)(entries[start].Measure - measure));
            writer.WriteSigned(entries[start].Day - day);
            writer.WriteUnsigned((ulong)(end - start));
            (measure, day) = (entries[start].Measure, entries[start].Day);
            var cell = 0;
            for (; start < end; start++)
            {
                writer.WriteUnsigned((ulong)(entries[start].Cell - cell));
                writer.WriteSigned(entries[start].Key);
                writer.WriteSigned(entries[start].Amount);
                cell = entries[start].Cell;
            }
        }

        return writer.ToArray();
    }

    private static int EndOfGroup(ReadOnlySpan<Contribution> entries, int start)
    {
        var end = start + 1;
        while (end < entries.Length && entries[end].Day == entries[start].Day && entries[end].Measure == entries[start].Measure)
        {
            end++;
        }

        return end;
    }
}
