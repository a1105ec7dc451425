namespace Dashboard.Ingest.Files.Decoding;

/// <summary>Files that are no text at all, known by how they begin: people send the workbook itself.</summary>
internal static class OtherFormat
{
    private static readonly (byte[] Start, string Code)[] Formats =
    [
        ([0x50, 0x4B, 0x03, 0x04], "is-workbook"),
        ([0xD0, 0xCF, 0x11, 0xE0], "is-workbook"),
        ([0x1F, 0x8B], "is-compressed"),
    ];

    /// <exception cref="FileFault">It is one of them.</exception>
    public static void Refuse(ReadOnlySpan<byte> start)
    {
        foreach (var format in Formats)
        {
            if (start.StartsWith(format.Start))
            {
                throw new FileFault(format.Code);
            }
        }
    }
}
