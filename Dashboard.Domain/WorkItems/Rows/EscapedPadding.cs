using System.Buffers.Text;
using System.Text;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>Finds the padding at the ends of a JSON string that is written with escapes, where a space may stand as <c>\t</c> or <c>\u3000</c>.</summary>
internal static class EscapedPadding
{
    private const int UnicodeLength = 6;
    private const int ShortLength = 2;

    /// <summary>How many bytes are padding at the start and at the end of the string, which was scanned as JSON before.</summary>
    public static (int Start, int End) Of(ReadOnlySpan<byte> value)
    {
        var start = 0;
        while (AtStart(value[start..]) is > 0 and var step)
        {
            start += step;
        }

        var end = 0;
        while (AtEnd(value[start..^end]) is > 0 and var step)
        {
            end += step;
        }

        return (start, end);
    }

    private static int AtStart(ReadOnlySpan<byte> value) => value is [(byte)'\\', var kind, ..]
        ? OfEscape(value[..(kind == 'u' ? UnicodeLength : ShortLength)])
        : Padding.LengthAtStart(value);

    private static int AtEnd(ReadOnlySpan<byte> value)
    {
        foreach (var length in (ReadOnlySpan<int>)[UnicodeLength, ShortLength])
        {
            if (value.Length >= length && IsEscape(value, value.Length - length) && (value[^length..][1] == 'u') == (length == UnicodeLength))
            {
                return OfEscape(value[^length..]);
            }
        }

        return Padding.LengthAtEnd(value);
    }

    /// <summary>Whether a backslash stands there that is not itself escaped.</summary>
    private static bool IsEscape(ReadOnlySpan<byte> value, int at)
    {
        var before = value[..at];
        return value[at] == '\\' && (before.Length - before.TrimEnd((byte)'\\').Length) % 2 == 0;
    }

    private static int OfEscape(ReadOnlySpan<byte> escape)
    {
        var isPadding = escape[1] == 'u'
            ? Utf8Parser.TryParse(escape[2..], out ushort unit, out _, 'x') && Rune.TryCreate(unit, out var character) && Padding.Is(character)
            : escape[1] is (byte)'t' or (byte)'n' or (byte)'r' or (byte)'f';
        return isPadding ? escape.Length : 0;
    }
}
