namespace Dashboard.Ingest.Files.Decoding;

/// <summary>
/// Finds out how a file is to be read, by reading all of it before the first row is taken: by its mark or the name that was given, else as
/// UTF-8, else as GB18030. Where that is doubtful the file is refused: wrong text that is stored is worse than a question.
/// </summary>
internal static class FileDecoding
{
    private const int StartLength = 8;

    /// <summary>The encoding in which all of the file is text.</summary>
    /// <exception cref="FileFault">There is none, or more than one.</exception>
    public static FileEncoding Decide(Stream file, FileEncoding? named)
    {
        var start = Start(file);
        if (start.IsEmpty)
        {
            throw new FileFault("empty");
        }

        OtherFormat.Refuse(start);
        var marked = FileMark.Of(start);
        if (marked is not null && named is not null && marked != named)
        {
            throw new FileFault("mark-differs", marked.Name, named.Name);
        }

        if ((marked ?? named) is { } known)
        {
            return Checked(file, known);
        }

        return start[..Math.Min(4, start.Length)].Contains((byte)0) ? throw new FileFault("perhaps-utf16") : Found(file);
    }

    private static ReadOnlySpan<byte> Start(Stream file)
    {
        var start = new byte[StartLength];
        file.Position = 0;
        return start.AsSpan(0, file.ReadAtLeast(start, StartLength, throwOnEndOfStream: false));
    }

    private static FileEncoding Checked(Stream file, FileEncoding encoding) =>
        StrictDecoding.FirstFault(file, encoding.Encoding) is { } fault ? throw NotIn(file, encoding, fault) : encoding;

    private static FileEncoding Found(Stream file)
    {
        var tally = new WideTally();
        var inUtf8 = StrictDecoding.FirstFault(file, FileEncoding.Utf8.Encoding, tally.Look);
        if (inUtf8 is null)
        {
            return tally.Doubtful is { } letter && CouldBeChinese(file, letter) ? throw At("two-readings", PlaceOf(file, letter), FileEncoding.Allowed) : FileEncoding.Utf8;
        }

        if (inUtf8.Value.AtEnd)
        {
            throw NotIn(file, FileEncoding.Utf8, inUtf8.Value);
        }

        var inGb18030 = StrictDecoding.FirstFault(file, FileEncoding.Gb18030.Encoding);
        return inGb18030 is null ? Gb18030(file, inUtf8.Value) : throw Neither(file, inUtf8.Value, inGb18030.Value);
    }

    private static FileEncoding Gb18030(Stream file, DecodingFault inUtf8)
    {
        var runs = Gb18030Runs.Of(file);
        if (runs.FirstUtf8 is { } offset)
        {
            throw At("mixed", PlaceOf(file, inUtf8.Offset), PlaceOf(file, offset).Line);
        }

        return runs.HasCertain ? FileEncoding.Gb18030 : throw At("doubtful", PlaceOf(file, inUtf8.Offset), FileEncoding.Allowed);
    }

    /// <summary>Whether the run of bytes above ASCII there would be Chinese characters of GB 2312 alone.</summary>
    private static bool CouldBeChinese(Stream file, long offset)
    {
        file.Position = offset;
        int lead;
        while ((lead = file.ReadByte()) >= 0x80)
        {
            if (lead is < 0xB0 or > 0xF7 || file.ReadByte() < 0xA1)
            {
                return false;
            }
        }

        return true;
    }

    private static FileFault NotIn(Stream file, FileEncoding encoding, DecodingFault fault) =>
        At(fault.AtEnd ? "cut-in-character" : "not-in-encoding", FilePlace.At(file, fault.Offset, encoding.Unit), encoding.Name);

    private static FileFault Neither(Stream file, DecodingFault inUtf8, DecodingFault inGb18030)
    {
        if (inGb18030.AtEnd && Gb18030Runs.Of(file) is { FirstUtf8: null, HasCertain: true })
        {
            return NotIn(file, FileEncoding.Gb18030, inGb18030);
        }

        var place = PlaceOf(file, inGb18030.Offset);
        return At("in-no-encoding", PlaceOf(file, inUtf8.Offset), place.Line, place.ByteOfLine);
    }

    /// <summary>UTF-8 and GB18030 both end a line with one byte.</summary>
    private static FilePlace PlaceOf(Stream file, long offset) => FilePlace.At(file, offset, FileEncoding.Utf8.Unit);

    private static FileFault At(string code, FilePlace place, params object[] more) => new(code, [place.Line, place.ByteOfLine, place.Byte, .. more]);
}
