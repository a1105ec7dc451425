using System.Buffers;
using System.Numerics;

namespace Dashboard.Domain.Aggregation.Blocks;

/// <summary>
/// The stored form of a vector: a form byte, then nothing (all zero), the dense values in the narrowest width, or the places that are not
/// zero with their amounts; whichever is smaller. The bytes depend on the values alone, so equal vectors are stored equal.
/// </summary>
internal static class VectorCodec
{
    private const ulong Empty = 0;
    private const ulong Sparse = 9;

    public static void Write(VarintWriter writer, CellVector vector)
    {
        var rented = ArrayPool<long>.Shared.Rent(vector.Length);
        var values = rented.AsSpan(0, vector.Length);
        vector.CopyTo(values);
        Write(writer, values);
        ArrayPool<long>.Shared.Return(rented);
    }

    public static void Write(VarintWriter writer, ReadOnlySpan<long> values)
    {
        var (entries, sparseSize, width) = Measure(values);
        if (entries == 0)
        {
            writer.WriteUnsigned(Empty);
        }
        else if (sparseSize < values.Length * width)
        {
            WriteSparse(writer, values, entries);
        }
        else
        {
            writer.WriteUnsigned((ulong)width);
            WriteDense(writer, values, width);
        }
    }

    public static CellVector Read(ref VarintReader reader, int length)
    {
        var form = reader.ReadUnsigned();
        switch (form)
        {
            case Empty:
                return new CellVector(length);
            case 1 or 2 or 4 or 8:
                return CellVector.Dense(length, (int)form, reader.ReadRaw(length * (int)form).ToArray());
            case Sparse:
                var vector = new CellVector(length);
                var place = -1;
                for (var left = reader.ReadUnsigned(); left > 0; left--)
                {
                    place += (int)reader.ReadUnsigned() + 1;
                    vector.Add(place, reader.ReadSigned());
                }

                return vector;
            default:
                throw new FormatException($"A block has no form {form}.");
        }
    }

    private static (int Entries, int SparseSize, int Width) Measure(ReadOnlySpan<long> values)
    {
        var (entries, size, width, last) = (0, 0, 1, -1);
        for (var place = 0; place < values.Length; place++)
        {
            var value = values[place];
            if (value != 0)
            {
                entries++;
                size += VarintSize((ulong)(place - last - 1)) + VarintSize(((ulong)value << 1) ^ (ulong)(value >> 63));
                width = Math.Max(width, PackedIntegers.WidthOf(value));
                last = place;
            }
        }

        return (entries, size + VarintSize((ulong)entries), width);
    }

    private static void WriteSparse(VarintWriter writer, ReadOnlySpan<long> values, int entries)
    {
        writer.WriteUnsigned(Sparse);
        writer.WriteUnsigned((ulong)entries);
        var last = -1;
        for (var place = 0; place < values.Length; place++)
        {
            if (values[place] != 0)
            {
                writer.WriteUnsigned((ulong)(place - last - 1));
                writer.WriteSigned(values[place]);
                last = place;
            }
        }
    }

    private static void WriteDense(VarintWriter writer, ReadOnlySpan<long> values, int width)
    {
        var raw = ArrayPool<byte>.Shared.Rent(values.Length * width);
        for (var place = 0; place < values.Length; place++)
        {
            PackedIntegers.Set(raw, width, place, values[place]);
        }

        writer.WriteRaw(raw.AsSpan(0, values.Length * width));
        ArrayPool<byte>.Shared.Return(raw);
    }

    private static int VarintSize(ulong value) => ((BitOperations.Log2(value | 1)) / 7) + 1;
}
