namespace Dashboard.Ingest.Files.Decoding;

/// <summary>Where something stands in a file, each from 1.</summary>
/// <param name="Line">The line; CR, LF and CRLF end one.</param>
/// <param name="ByteOfLine">The byte of that line.</param>
/// <param name="Byte">The byte of the file.</param>
internal readonly record struct FilePlace(long Line, long ByteOfLine, long Byte)
{
    private const int Room = 1 << 16;

    /// <summary>The place of the byte with this offset.</summary>
    /// <param name="file">Read from its beginning.</param>
    /// <param name="offset">Bytes before it.</param>
    /// <param name="unit">The line end's code unit in bytes, and which of them holds its value: UTF-16 and UTF-32 have wider ones.</param>
    public static FilePlace At(Stream file, long offset, CodeUnit unit)
    {
        file.Position = 0;
        var room = new byte[Room];
        var (line, lineStart, at) = (1L, 0L, 0L);
        var afterReturn = false;
        while (at < offset && file.Read(room, 0, (int)Math.Min(Room, offset - at)) is > 0 and var read)
        {
            for (var i = 0; i + unit.Length <= read; i += unit.Length)
            {
                var end = unit.LineEnd(room.AsSpan(i, unit.Length));
                line += end is '\r' || (end is '\n' && !afterReturn) ? 1 : 0;
                lineStart = end is null ? lineStart : at + i + unit.Length;
                afterReturn = end is '\r';
            }

            at += read;
        }

        return new FilePlace(line, offset - lineStart + 1, offset + 1);
    }
}
