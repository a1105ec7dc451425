using System.Text;

namespace Dashboard.Ingest.Files.Lines;

/// <summary>Reads a text line by line, ended by CR, LF or CRLF, and counts them. Byte-order marks before the first line are no text.</summary>
internal sealed class TextLines(TextReader text)
{
    /// <summary>Far longer than the longest row that passes the checks; what is longer is not held in memory.</summary>
    public const int LongestLine = 1 << 20;

    private readonly char[] room = new char[1 << 16];
    private readonly Stack<TextLine> returned = [];
    private int at;
    private int filled;
    private bool isBegun;

    /// <summary>Lines read so far, those put back not counted.</summary>
    public long Count { get; private set; }

    /// <summary>The next line; null at the end.</summary>
    public TextLine? Next()
    {
        var line = returned.Count > 0 ? returned.Pop() : Read();
        Count = line?.Number ?? Count;
        return line;
    }

    /// <summary>Puts lines back that were read last, to be read again.</summary>
    /// <param name="lines">In their order.</param>
    public void PutBack(IReadOnlyList<TextLine> lines)
    {
        foreach (var line in lines.Reverse())
        {
            returned.Push(line);
            Count = line.Number - 1;
        }
    }

    private TextLine? Read()
    {
        SkipMarks();
        if (!Fill())
        {
            return null;
        }

        var line = new StringBuilder();
        var isCut = false;
        while (Fill())
        {
            var rest = room.AsSpan(at, filled - at);
            var end = rest.IndexOfAny('\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            isCut |= line.Length + part.Length > LongestLine;
            line.Append(part[..Math.Min(part.Length, LongestLine - line.Length)]);
            at += part.Length;
            if (end >= 0)
            {
                TakeLineEnd();
                return new TextLine(Count + 1, line.ToString(), true, isCut);
            }
        }

        return new TextLine(Count + 1, line.ToString(), false, isCut);
    }

    private void TakeLineEnd()
    {
        if (room[at++] == '\r' && Fill() && room[at] == '\n')
        {
            at++;
        }
    }

    private void SkipMarks()
    {
        while (!isBegun && Fill() && room[at] == '\uFEFF')
        {
            at++;
        }

        isBegun = true;
    }

    /// <summary>Whether there is another character.</summary>
    private bool Fill()
    {
        if (at == filled)
        {
            (at, filled) = (0, text.Read(room));
        }

        return at < filled;
    }
}
