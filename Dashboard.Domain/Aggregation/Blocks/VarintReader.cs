namespace Dashboard.Domain.Aggregation.Blocks;

/// <summary>Reads what <see cref="VarintWriter"/> wrote.</summary>
internal ref struct VarintReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public readonly bool AtEnd => at >= bytes.Length;

    public void ExpectVersion(byte version)
    {
        if (bytes.IsEmpty || bytes[at++] != version)
        {
            throw new FormatException($"The blob is not of version {version}.");
        }
    }

    public ulong ReadUnsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (AtEnd)
            {
                break;
            }

            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new FormatException("The blob is cut short.");
    }

    public long ReadSigned()
    {
        var raw = ReadUnsigned();
        return (long)(raw >> 1) ^ -(long)(raw & 1);
    }

    public ReadOnlySpan<byte> ReadRaw(int count)
    {
        if (count < 0 || count > bytes.Length - at)
        {
            throw new FormatException("The blob is cut short.");
        }

        at += count;
        return bytes.Slice(at - count, count);
    }
}
