using System.Buffers;
using MessagePack;

namespace Dashboard.Bench.Circuits;

/// <summary>What a browser's circuit says to the server: MessagePack calls, each behind its length.</summary>
internal static class CircuitFrames
{
    public static readonly byte[] Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();

    private const int Invocation = 1;

    /// <summary>A call; arguments are strings, whole numbers, booleans or null. The identifier asks for an answer.</summary>
    public static byte[] Call(string? id, string target, params ReadOnlySpan<object?> arguments)
    {
        var body = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(6);
        writer.Write(Invocation);
        writer.WriteMapHeader(0);
        writer.Write(id);
        writer.Write(target);
        writer.WriteArrayHeader(arguments.Length);
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case long number:
                    writer.Write(number);
                    break;
                case bool flag:
                    writer.Write(flag);
                    break;
                default:
                    writer.Write((string?)argument);
                    break;
            }
        }

        writer.WriteArrayHeader(0);
        writer.Flush();
        return [.. Length(body.WrittenCount), .. body.WrittenSpan];
    }

    /// <summary>Takes the first whole frame off the front; false while there is none.</summary>
    public static bool TryTake(ref ReadOnlySequence<byte> received, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        var (length, shift, read) = (0, 0, 0);
        foreach (var segment in received)
        {
            foreach (var part in segment.Span)
            {
                length |= (part & 0x7F) << shift;
                shift += 7;
                read++;
                if (part < 0x80)
                {
                    if (received.Length < read + length)
                    {
                        return false;
                    }

                    frame = received.Slice(read, length);
                    received = received.Slice(read + length);
                    return true;
                }
            }
        }

        return false;
    }

    private static byte[] Length(int length)
    {
        var bytes = new List<byte>();
        for (; length >= 0x80; length >>= 7)
        {
            bytes.Add((byte)(length | 0x80));
        }

        bytes.Add((byte)length);
        return [.. bytes];
    }
}
