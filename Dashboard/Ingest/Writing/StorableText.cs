using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Refused rows may hold anything. PostgreSQL stores neither a NUL nor half a surrogate pair (which cutting a row can leave), and a reject
/// that cannot be stored would take the good rows of its delivery with it.
/// </summary>
internal static class StorableText
{
    private const char Replacement = '\uFFFD';

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null || IsStorable(text))
        {
            return text;
        }

        return string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = IsBad(from, i) ? Replacement : from[i];
            }
        });
    }

    private static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBad(text, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBad(string text, int i) => text[i] switch
    {
        '\0' => true,
        var c when char.IsHighSurrogate(c) => i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]),
        var c when char.IsLowSurrogate(c) => i == 0 || !char.IsHighSurrogate(text[i - 1]),
        _ => false,
    };
}
