using System.Globalization;

namespace Dashboard.Features.Api.Answers;

/// <summary>Writes one cell of a CSV file (RFC 4180) that a spreadsheet cannot take for a formula.</summary>
internal static class CsvText
{
    /// <summary>The cell: numbers in the invariant form, missing values empty, text quoted where needed.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Guarded(text)),
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(Guarded(value.ToString() ?? "")),
    };

    /// <summary>A text that begins as a formula would is run by a spreadsheet; an apostrophe makes it text.</summary>
    private static string Guarded(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
