using System.Runtime.InteropServices;

namespace Dashboard.Domain.Aggregation.Blocks;

/// <summary>Signed integers of one width (1, 2, 4 or 8 bytes each), little-endian in memory and in the stored form.</summary>
internal static class PackedIntegers
{
    /// <summary>The narrowest width that holds the value.</summary>
    public static int WidthOf(long value) => value switch
    {
        >= sbyte.MinValue and <= sbyte.MaxValue => 1,
        >= short.MinValue and <= short.MaxValue => 2,
        >= int.MinValue and <= int.MaxValue => 4,
        _ => 8,
    };

    public static long Get(byte[] data, int width, int index) => width switch
    {
        1 => (sbyte)data[index],
        2 => As<short>(data)[index],
        4 => As<int>(data)[index],
        _ => As<long>(data)[index],
    };

    /// <summary>The value must fit the width.</summary>
    public static void Set(byte[] data, int width, int index, long value)
    {
        switch (width)
        {
            case 1:
                data[index] = (byte)(sbyte)value;
                break;
            case 2:
                MemoryMarshal.Cast<byte, short>(data.AsSpan())[index] = (short)value;
                break;
            case 4:
                MemoryMarshal.Cast<byte, int>(data.AsSpan())[index] = (int)value;
                break;
            default:
                MemoryMarshal.Cast<byte, long>(data.AsSpan())[index] = value;
                break;
        }
    }

    /// <summary>The same values in another width that holds them all.</summary>
    public static byte[] Repack(byte[] data, int width, int newWidth, int count, int capacity)
    {
        var repacked = new byte[capacity * newWidth];
        for (var i = 0; i < count; i++)
        {
            Set(repacked, newWidth, i, Get(data, width, i));
        }

        return repacked;
    }

    /// <summary>Exact sum of a run of values.</summary>
    public static Int128 Sum(byte[] data, int width, int start, int end)
    {
        switch (width)
        {
            case 1:
                return Sum(As<sbyte>(data)[start..end]);
            case 2:
                return Sum(As<short>(data)[start..end]);
            case 4:
                return Sum(As<int>(data)[start..end]);
            default:
                Int128 sum = 0;
                foreach (var value in As<long>(data)[start..end])
                {
                    sum += value;
                }

                return sum;
        }
    }

    /// <summary>Adds every value to the target at the same index.</summary>
    public static void AddTo(byte[] data, int width, WideSums target)
    {
        switch (width)
        {
            case 1:
                Add(As<sbyte>(data), target);
                break;
            case 2:
                Add(As<short>(data), target);
                break;
            case 4:
                Add(As<int>(data), target);
                break;
            default:
                Add(As<long>(data), target);
                break;
        }
    }

    // No block has so many places that values of 32 bits or less overflow 64.
    private static long Sum<T>(ReadOnlySpan<T> values)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        var sum = 0L;
        foreach (var value in values)
        {
            sum = checked(sum + long.CreateTruncating(value));
        }

        return sum;
    }

    private static void Add<T>(ReadOnlySpan<T> values, WideSums target)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        for (var i = 0; i < target.Length && i < values.Length; i++)
        {
            target.Add(i, long.CreateTruncating(values[i]));
        }
    }

    private static ReadOnlySpan<T> As<T>(byte[] data)
        where T : struct => MemoryMarshal.Cast<byte, T>(data);
}
