using System.Globalization;

namespace Dashboard.Tests.Reference;

/// <summary>One row of a reference table, by column name.</summary>
internal sealed class ReferenceRow(string[] header, string[] cells)
{
    public string this[string column] => cells[Array.IndexOf(header, column)];

    /// <summary>The first cells, to name a case by.</summary>
    public string Summary => string.Join(' ', cells.Take(3));

    /// <summary>The number in a column; NaN for NA, NaN and empty.</summary>
    public double Number(string column) => ToNumber(this[column]);

    /// <summary>The numbers of a list in one cell.</summary>
    public double[] Numbers(string column, char separator = '|') => [.. this[column].Split(separator).Select(ToNumber)];

    public bool Flag(string column) => this[column].Equals("TRUE", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every cell from that column on, with its column's name.</summary>
    public IEnumerable<(string Column, double Value)> NumbersFrom(int first) =>
        Enumerable.Range(first, cells.Length - first).Select(i => (header[i], ToNumber(cells[i])));

    private static double ToNumber(string text) => text switch
    {
        "" or "NA" or "NaN" => double.NaN,
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
