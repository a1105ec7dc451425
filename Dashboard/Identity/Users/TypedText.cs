using System.Text;

namespace Dashboard.Identity.Users;

/// <summary>
/// What somebody typed as a name, so that it can be looked up and stored: PostgreSQL takes no NUL, neither database half a surrogate pair, and
/// normalising ends in an error on both half a pair and U+FFFE. No account has such a name.
/// </summary>
internal static class TypedText
{
    private const int MarkOfWrongOrder = 0xFFFE;

    /// <summary>The text with U+FFFD for what cannot be stored.</summary>
    public static string Storable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 0 or MarkOfWrongOrder ? Rune.ReplacementChar : rune));
}
