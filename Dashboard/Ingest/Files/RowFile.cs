using System.Text;
using System.Text.Unicode;

namespace Dashboard.Ingest.Files;

/// <summary>A file of rows: its text encoding and its form are found by looking, because offices send what their programs write.</summary>
internal static class RowFile
{
    private const int Room = 1 << 20;

    /// <summary>Whether the file holds one JSON object a line, and not comma-separated values.</summary>
    public static bool IsLines(StreamReader text)
    {
        int next;
        while ((next = text.Peek()) >= 0 && char.IsWhiteSpace((char)next))
        {
            text.Read();
        }

        return next == '{';
    }

    /// <summary>Opens the text: by its byte order mark, as UTF-8 where all of it is UTF-8, else as GB18030.</summary>
    /// <exception cref="DecoderFallbackException">While reading: it is none of these.</exception>
    public static StreamReader Open(FileStream file)
    {
        var encoding = IsUtf8(file) ? new UTF8Encoding(false, throwOnInvalidBytes: true) : Gb18030();
        file.Position = 0;
        return new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, Room);
    }

    private static Encoding Gb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static bool IsUtf8(FileStream file)
    {
        var room = new byte[Room];
        var kept = 0;
        while (file.Read(room, kept, room.Length - kept) is var read && read > 0)
        {
            var filled = kept + read;
            var whole = filled - TornEnd(room.AsSpan(0, filled));
            if (!Utf8.IsValid(room.AsSpan(0, whole)))
            {
                return false;
            }

            kept = filled - whole;
            room.AsSpan(whole, kept).CopyTo(room);
        }

        return kept == 0;
    }

    /// <summary>How many bytes at the end begin a character that the next block completes.</summary>
    private static int TornEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if ((lead & 0xC0) != 0x80)
            {
                var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
                return length > back ? back : 0;
            }
        }

        return 0;
    }
}
