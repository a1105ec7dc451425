using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Dashboard.Ingest.Files.Decoding;

/// <summary>
/// Looks whether a file that can be read as GB18030 is GB18030. Nearly any bytes can be read so, and text in UTF-8 is read as rare characters.
/// Each run of bytes above ASCII is looked at: text of an office is made of the 6,763 characters of GB 2312; a run that is also whole UTF-8
/// and would need rarer ones is UTF-8.
/// </summary>
internal sealed class Gb18030Runs
{
    /// <summary>Longer runs are looked at in parts.</summary>
    private const int LongestRun = 4096;

    private readonly List<byte> run = [];
    private long start;
    private bool isCommon = true;
    private bool endsInAscii;

    /// <summary>Where the first run stands that is UTF-8; null when there is none.</summary>
    public long? FirstUtf8 { get; private set; }

    /// <summary>Whether some run can be nothing but GB18030.</summary>
    public bool HasCertain { get; private set; }

    /// <summary>Reads the file, which is known to be GB18030 by its form.</summary>
    public static Gb18030Runs Of(Stream file)
    {
        var runs = new Gb18030Runs();
        file.Position = 0;
        // Not disposed: the file goes on being read.
        var bytes = new BufferedStream(file, 1 << 16);
        for (var at = 0L; bytes.ReadByte() is >= 0 and var lead; at++)
        {
            if (lead < 0x80)
            {
                runs.End();
                continue;
            }

            runs.Begin(at);
            var second = bytes.ReadByte();
            at++;
            if (second is >= '0' and <= '9')
            {
                runs.Add((byte)lead, (byte)second);
                runs.Add((byte)bytes.ReadByte(), (byte)bytes.ReadByte());
                at += 2;
            }
            else
            {
                runs.Add((byte)lead, (byte)second);
            }
        }

        runs.End();
        return runs;
    }

    private void Begin(long at)
    {
        if (run.Count >= LongestRun)
        {
            End();
        }

        start = run.Count == 0 ? at : start;
    }

    private void Add(byte lead, byte second)
    {
        run.Add(lead);
        run.Add(second);
        isCommon &= lead is >= 0xA1 and <= 0xF7 && second >= 0xA1;
        endsInAscii |= second < 0x80;
    }

    private void End()
    {
        if (run.Count > 0)
        {
            var isUtf8 = IsUtf8(CollectionsMarshal.AsSpan(run), out var wide) && !endsInAscii;
            FirstUtf8 ??= isUtf8 && wide > 0 && !isCommon ? start : null;
            HasCertain |= isCommon && !isUtf8;
        }

        run.Clear();
        (isCommon, endsInAscii) = (true, false);
    }

    /// <summary>Whether the bytes are UTF-8, cut off at the end or not; <paramref name="wide"/> counts whole characters of three bytes or more.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, out int wide)
    {
        wide = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var character, out var length);
            if (status != OperationStatus.Done)
            {
                return status == OperationStatus.NeedMoreData;
            }

            wide += length >= 3 && !Rune.IsControl(character) ? 1 : 0;
            bytes = bytes[length..];
        }

        return true;
    }
}
