using System.Globalization;
using System.Text;

namespace Dashboard.Commands;

/// <summary>
/// Text that may hold what others wrote, made safe to show: control characters, which could move the cursor, colour or rename the terminal, and
/// marks that nobody sees are written as <c>\u001b</c>.
/// </summary>
internal static class TerminalText
{
    public static string Of(string? text)
    {
        if (text is null || !text.Any(IsHidden))
        {
            return text ?? "";
        }

        var shown = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            _ = IsHidden(unit) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}") : shown.Append(unit);
        }

        return shown.ToString();
    }

    /// <summary>How many places it takes: a Chinese character takes two.</summary>
    public static int WidthOf(string text) => text.Sum(unit => unit is >= '\u2E80' and <= '\uFFE6' ? 2 : 1);

    private static bool IsHidden(char unit) => char.GetUnicodeCategory(unit)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
