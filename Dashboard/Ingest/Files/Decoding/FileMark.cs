namespace Dashboard.Ingest.Files.Decoding;

/// <summary>The byte-order mark at the start of a file, which names its encoding.</summary>
internal static class FileMark
{
    /// <summary>The longer marks first: that of UTF-32 begins as that of UTF-16 does.</summary>
    private static readonly (byte[] Bytes, FileEncoding Encoding)[] Marks =
    [
        ([0xFF, 0xFE, 0, 0], FileEncoding.Utf32),
        ([0, 0, 0xFE, 0xFF], FileEncoding.Utf32Big),
        ([0x84, 0x31, 0x95, 0x33], FileEncoding.Gb18030),
        ([0xEF, 0xBB, 0xBF], FileEncoding.Utf8),
        ([0xFF, 0xFE], FileEncoding.Utf16),
        ([0xFE, 0xFF], FileEncoding.Utf16Big),
    ];

    /// <summary>The encoding that the first bytes name; null when there is no mark.</summary>
    public static FileEncoding? Of(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, encoding) in Marks)
        {
            if (start.StartsWith(bytes))
            {
                return encoding;
            }
        }

        return null;
    }
}
