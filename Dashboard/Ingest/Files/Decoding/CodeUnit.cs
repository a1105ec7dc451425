namespace Dashboard.Ingest.Files.Decoding;

/// <summary>How many bytes make the smallest piece of an encoding, and in which order they stand.</summary>
internal readonly record struct CodeUnit(int Length, bool BigEndian = false)
{
    /// <summary>CR or LF when the unit is one, else null.</summary>
    public char? LineEnd(ReadOnlySpan<byte> unit)
    {
        var value = BigEndian ? unit[^1] : unit[0];
        var others = BigEndian ? unit[..^1] : unit[1..];
        return value is (byte)'\r' or (byte)'\n' && !others.ContainsAnyExcept((byte)0) ? (char)value : null;
    }
}
