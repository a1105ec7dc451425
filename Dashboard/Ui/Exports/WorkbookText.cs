using System.Globalization;
using System.Text;
using System.Xml;
using Dashboard.Domain.Calendar;

namespace Dashboard.Ui.Exports;

/// <summary>Makes a value fit for a cell of a workbook. Texts stay texts there, so no formula begins in one.</summary>
internal static class WorkbookText
{
    /// <summary>The longest text of a cell; a longer one makes spreadsheets call the whole file damaged.</summary>
    public const int Longest = 32_767;

    private const string Cut = " …";

    public static object? Cell(object? value) => value switch
    {
        string text => Shortened(Readable(text)),
        DateTimeOffset moment => CityTime.ToCity(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..(Longest - Cut.Length)] + Cut;

    /// <summary>Deliveries may hold what cannot stand in XML; it is shown as unreadable.</summary>
    private static string Readable(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return whole.ToString();
    }
}
