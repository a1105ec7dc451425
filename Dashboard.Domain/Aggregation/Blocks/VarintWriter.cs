using System.Buffers;

namespace Dashboard.Domain.Aggregation.Blocks;

/// <summary>Writes variable-length integers, seven bits a byte, lowest first; signed ones zig-zag.</summary>
internal sealed class VarintWriter : IDisposable
{
    private const int LongestVarint = 10;
    private byte[] bytes;
    private int length;

    public VarintWriter(byte version, int capacity)
    {
        bytes = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 16));
        bytes[length++] = version;
    }

    public void WriteUnsigned(ulong value)
    {
        Reserve(LongestVarint);
        var at = length;
        while (value >= 0x80)
        {
            bytes[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[at++] = (byte)value;
        length = at;
    }

    public void WriteSigned(long value) => WriteUnsigned(((ulong)value << 1) ^ (ulong)(value >> 63));

    public void WriteRaw(ReadOnlySpan<byte> raw)
    {
        Reserve(raw.Length);
        raw.CopyTo(bytes.AsSpan(length));
        length += raw.Length;
    }

    public byte[] ToArray() => bytes.AsSpan(0, length).ToArray();

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void Reserve(int count)
    {
        if (length + count <= bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent((length + count) * 2);
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
