using System.Buffers;

namespace Dashboard.Ingest.Http.InFlight;

/// <summary>
/// The bytes of a body in one piece. Its room is taken from the share before it is made, and it is left to the collector afterwards: a pool
/// would keep the largest bodies of a bad hour for ever.
/// </summary>
internal sealed class BodyBuffer(BodyShare share, int most)
{
    private const int First = 64 * 1024;

    private byte[] bytes = [];
    private int length;

    /// <summary>What was read so far.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.AsMemory(0, length);

    /// <summary>Makes room for a body of a known length.</summary>
    /// <exception cref="IntakeUnavailableException">There is no room.</exception>
    public void Expect(long announced) => MakeRoom((int)announced);

    /// <summary>Adds what came; false, and nothing added, when the body is larger than it may be.</summary>
    /// <exception cref="IntakeUnavailableException">There is no room.</exception>
    public bool TryAdd(ReadOnlySequence<byte> came)
    {
        var wanted = length + came.Length;
        if (wanted > most)
        {
            return false;
        }

        if (wanted > bytes.Length)
        {
            MakeRoom((int)Math.Min(most, Math.Max(wanted, Math.Max(First, bytes.Length * 2L))));
        }

        came.CopyTo(bytes.AsSpan(length));
        length = (int)wanted;
        return true;
    }

    private void MakeRoom(int room)
    {
        share.GrowTo(room);
        var larger = GC.AllocateUninitializedArray<byte>(room);
        Bytes.CopyTo(larger);
        bytes = larger;
    }
}
