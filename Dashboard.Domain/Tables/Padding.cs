using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dashboard.Domain.Tables;

/// <summary>
/// What may stand around a value and says nothing: every Unicode space and line end (White_Space) and every invisible mark (general category
/// Cf, such as the zero-width space and the byte-order mark). Every door takes it off by this one rule, or one item would count twice.
/// </summary>
public static class Padding
{
    /// <summary>Whether the character is padding when it stands at an end.</summary>
    public static bool Is(Rune character) => Rune.IsWhiteSpace(character) || Rune.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>Whether there is nothing but padding.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text) => Trim(text).IsEmpty;

    /// <summary>The text without its padding.</summary>
    public static string Trim(string text)
    {
        var trimmed = Trim(text.AsSpan());
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    /// <summary>The text without its padding.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = TrimStart(text);
        while (Rune.DecodeLastFromUtf16(text, out var last, out var length) == OperationStatus.Done && Is(last))
        {
            text = text[..^length];
        }

        return text;
    }

    /// <summary>The text without its padding at the start.</summary>
    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        while (Rune.DecodeFromUtf16(text, out var first, out var length) == OperationStatus.Done && Is(first))
        {
            text = text[length..];
        }

        return text;
    }

    /// <summary>The UTF-8 text without its padding.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        text = text[LengthAtStart(text)..];
        return text[..^LengthAtEnd(text)];
    }

    /// <summary>How many bytes of UTF-8 are padding at the start.</summary>
    internal static int LengthAtStart(ReadOnlySpan<byte> text)
    {
        var padding = 0;
        while (Rune.DecodeFromUtf8(text[padding..], out var first, out var length) == OperationStatus.Done && Is(first))
        {
            padding += length;
        }

        return padding;
    }

    /// <summary>How many bytes of UTF-8 are padding at the end.</summary>
    internal static int LengthAtEnd(ReadOnlySpan<byte> text)
    {
        var padding = 0;
        while (Rune.DecodeLastFromUtf8(text[..^padding], out var last, out var length) == OperationStatus.Done && Is(last))
        {
            padding += length;
        }

        return padding;
    }
}
