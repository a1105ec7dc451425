using System.Buffers.Text;
using System.Text;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>Finds the padding at the ends of a JSON string that is written with escapes, where a space may stand as <c>\t</c> or <c>\u3000</c>.</summary>
internal static class EscapedPadding
{
    private const int UnicodeLength = 6;
    private const int ShortLength = 2;
    private const int PairLength = 2 * UnicodeLength;

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

    private static int AtStart(ReadOnlySpan<byte> value)
    {
        foreach (var length in (ReadOnlySpan<int>)[PairLength, UnicodeLength, ShortLength])
        {
            if (value.Length >= length && value[0] == '\\' && IsPadding(value[..length]))
            {
                return length;
            }
        }

        return Padding.LengthAtStart(value);
    }

    private static int AtEnd(ReadOnlySpan<byte> value)
    {
        foreach (var length in (ReadOnlySpan<int>)[PairLength, UnicodeLength, ShortLength])
        {
            if (value.Length >= length && IsEscape(value, value.Length - length) && IsPadding(value[^length..]))
            {
                return length;
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

    /// <summary>Whether it is the escape of one character, be it written as two halves, and that is padding.</summary>
    private static bool IsPadding(ReadOnlySpan<byte> escape) => escape.Length switch
    {
        ShortLength => escape[1] is (byte)'t' or (byte)'n' or (byte)'r' or (byte)'f',
        UnicodeLength => Unit(escape) is { } unit && Rune.TryCreate(unit, out var character) && Padding.Is(character),
        _ => Unit(escape[..UnicodeLength]) is { } high && Unit(escape[UnicodeLength..]) is { } low && Rune.TryCreate(high, low, out var character) && Padding.Is(character),
    };

    private static char? Unit(ReadOnlySpan<byte> escape) =>
        escape is [(byte)'\\', (byte)'u', .. var digits] && Utf8Parser.TryParse(digits, out ushort unit, out var read, 'x') && read == digits.Length ? (char)unit : null;
}
