using System.Buffers;
using System.Globalization;
using Dashboard.Domain.Tables;

namespace Dashboard.Ui.Exports;

/// <summary>Writes one cell of a CSV file (RFC 4180) that a spreadsheet cannot take for a formula.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@＝＋－＠﹦﹢﹣﹫−");
    private static readonly SearchValues<char> Quotable = SearchValues.Create("\",\r\n\t;");

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
    private static string Guarded(string text) => BeginsAsFormula(text) ? "'" + text : text;

    /// <summary>
    /// Spreadsheets pass over spaces and unseen marks before a sign, drop a tab or line end there, and take full-width and small signs for the
    /// plain ones.
    /// </summary>
    private static bool BeginsAsFormula(string text)
    {
        var rest = Padding.TrimStart(text);
        return (!rest.IsEmpty && Signs.Contains(rest[0])) || text.AsSpan(0, text.Length - rest.Length).ContainsAny('\t', '\r', '\n');
    }

    /// <summary>Quoted also where a spreadsheet of another language would begin a cell, so that no formula begins inside a text.</summary>
    private static string Quoted(string text) =>
        !text.AsSpan().ContainsAny(Quotable) ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
