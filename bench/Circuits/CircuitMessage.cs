using System.Buffers;
using MessagePack;

namespace Dashboard.Bench.Circuits;

/// <summary>What the server says to a circuit, as far as a viewer without a screen needs it.</summary>
internal sealed record CircuitMessage
{
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int JSObjectReference = 1;

    /// <summary>The method called; null for other messages.</summary>
    public string? Target { get; private init; }

    /// <summary>Whether it answers our call.</summary>
    public bool IsAnswer { get; private init; }

    /// <summary>Number of the batch or of the script call.</summary>
    public long Number { get; private init; }

    /// <summary>The batch.</summary>
    public ReadOnlySequence<byte> Bytes { get; private init; }

    /// <summary>Whether the script call wants a reference to an object.</summary>
    public bool WantsReference { get; private init; }

    public string? Text { get; private init; }

    public static CircuitMessage Read(ReadOnlySequence<byte> frame)
    {
        var reader = new MessagePackReader(frame);
        reader.ReadArrayHeader();
        var type = reader.ReadInt32();
        if (type == Completion)
        {
            return new CircuitMessage { IsAnswer = true };
        }

        if (type != Invocation)
        {
            return new CircuitMessage();
        }

        reader.Skip();
        reader.Skip();
        var target = reader.ReadString();
        reader.ReadArrayHeader();
        switch (target)
        {
            case "JS.RenderBatch":
                return new CircuitMessage { Target = target, Number = reader.ReadInt64(), Bytes = reader.ReadBytes()!.Value };
            case "JS.BeginInvokeJS":
                var number = reader.ReadInt64();
                reader.Skip();
                reader.Skip();
                return new CircuitMessage { Target = target, Number = number, WantsReference = reader.ReadInt32() == JSObjectReference };
            default:
                return new CircuitMessage { Target = target, Text = reader.NextMessagePackType == MessagePackType.String ? reader.ReadString() : null };
        }
    }
}
