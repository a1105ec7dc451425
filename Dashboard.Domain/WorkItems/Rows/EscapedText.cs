using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>
/// The text of a JSON string that is written with escapes. Many serialisers write every Chinese character as an escape, so this is a common
/// case and worth being quick. The escapes themselves were checked when the row was scanned.
/// </summary>
internal static class EscapedText
{
    private const int Room = 256;

    /// <summary>The text; null when it has half a surrogate pair, or its bytes are not UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> value)
    {
        Span<char> text = value.Length <= Room ? stackalloc char[Room] : new char[value.Length];
        var length = 0;
        while (!value.IsEmpty)
        {
            var plain = value.IndexOf((byte)'\\');
            plain = plain < 0 ? value.Length : plain;
            if (Utf8.ToUtf16(value[..plain], text[length..], out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                return null;
            }

            length += written;
            value = value[plain..];
            if (!value.IsEmpty)
            {
                text[length++] = Escape(ref value);
            }
        }

        return IsWhole(text[..length]) ? new string(text[..length]) : null;
    }

    private static char Escape(ref ReadOnlySpan<byte> value)
    {
        var kind = value[1];
        if (kind == 'u')
        {
            var digits = value[2..6];
            value = value[6..];
            return Utf8Parser.TryParse(digits, out uint unit, out _, 'x') ? (char)unit : char.MaxValue;
        }

        value = value[2..];
        return kind switch
        {
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            _ => (char)kind,
        };
    }

    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
