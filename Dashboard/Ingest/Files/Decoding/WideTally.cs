using System.Text;

namespace Dashboard.Ingest.Files.Decoding;

/// <summary>
/// Which kinds of characters a reading as UTF-8 has brought: the two bytes of a Chinese character in GB18030 can look like one letter of an
/// alphabet in UTF-8.
/// </summary>
internal sealed class WideTally
{
    private long bytes;
    private long? firstLetter;
    private long? firstStrange;
    private bool hasWide;

    /// <summary>
    /// Bytes before the first letter that is hardly meant: one of an alphabet that offices do not write and that is a common character in
    /// GB18030, or any letter of two bytes in a file without a Chinese character. Null when there is none.
    /// </summary>
    public long? Doubtful => firstStrange ?? (hasWide ? null : firstLetter);

    public void Look(ReadOnlySpan<char> characters)
    {
        hasWide |= characters.ContainsAnyInRange('\u0800', '\uFFFF');
        var letter = characters.IndexOfAnyInRange('\u0100', '\u07FF');
        for (var at = letter; at >= 0 && at < characters.Length && firstStrange is null; at++)
        {
            firstStrange = IsStrange(characters[at]) ? bytes + Encoding.UTF8.GetByteCount(characters[..at]) : null;
        }

        firstLetter ??= letter < 0 ? null : bytes + Encoding.UTF8.GetByteCount(characters[..letter]);
        bytes += Encoding.UTF8.GetByteCount(characters);
    }

    /// <summary>Phonetic and combining marks, Armenian to N'Ko, of which the second byte is one of GB 2312.</summary>
    private static bool IsStrange(char unit) => unit is (>= '\u0250' and <= '\u036F') or (>= '\u0530' and <= '\u07FF') && (unit & 0x3F) >= 0x21;
}
