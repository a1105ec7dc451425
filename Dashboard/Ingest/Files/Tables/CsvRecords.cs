using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Files.Lines;

namespace Dashboard.Ingest.Files.Tables;

/// <summary>
/// Reads a table record by record. A quote that is missing must not swallow the rows after it: a record of several lines that is none, or does
/// not fit the header, is undone to its first line, which alone is the faulty row.
/// </summary>
internal sealed class CsvRecords(TextLines lines, char delimiter)
{
    public const string OpenQuote = "open-quote";
    public const string StrayQuote = "stray-quote";

    /// <summary>More than the longest list of times takes.</summary>
    private const int LongestRecord = 1 << 16;
    private const int MostLines = 1000;

    /// <summary>The next record; null at the end.</summary>
    /// <param name="columns">The columns it must fit; null for the header itself.</param>
    public TableRecord? Next(CsvColumns? columns)
    {
        if (lines.Next() is not { } first)
        {
            return null;
        }

        List<string> cells = [];
        if (first.IsCut)
        {
            return Faulty(first, cells, FileRow.TooLong);
        }

        var end = CsvCells.Cut(first.Text, delimiter, cells);
        if (end == CsvCells.End.Whole)
        {
            return new TableRecord(first.Number, 1, first.Text, cells, null, first.IsEnded);
        }

        return (end == CsvCells.End.Open ? OverLines(first, columns) : null) ?? Faulty(first, cells, end == CsvCells.End.Open ? OpenQuote : StrayQuote);
    }

    private static TableRecord Faulty(TextLine line, List<string> cells, string code) =>
        new(line.Number, 1, line.Text, cells, new RowError(FileRow.Whole, null, code), line.IsEnded);

    /// <summary>The record with the lines after the first, up to where its quotes close; null when there is none and the lines were put back.</summary>
    private TableRecord? OverLines(TextLine first, CsvColumns? columns)
    {
        List<TextLine> more = [];
        List<string> cells = [];
        var length = first.Text.Length;
        var end = CsvCells.End.Open;
        while (end == CsvCells.End.Open && more.Count < MostLines && length < LongestRecord && lines.Next() is { } next)
        {
            more.Add(next);
            length += next.Text.Length;
            if (next.Text.Contains('"', StringComparison.Ordinal))
            {
                end = CsvCells.Cut(Join(first, more), delimiter, cells);
            }
        }

        if (end == CsvCells.End.Whole && length < LongestRecord && (columns is null || (columns.Fits(cells) && !HoldsRow(more, columns))))
        {
            return new TableRecord(first.Number, 1 + more.Count, Join(first, more), cells, null, more[^1].IsEnded);
        }

        lines.PutBack(more);
        return null;
    }

    /// <summary>Whether one of the lines is a row in itself, so that the quotes before it cannot be meant: a missing one is closed by the next.</summary>
    private bool HoldsRow(List<TextLine> more, CsvColumns columns)
    {
        List<string> cells = [];
        return more.Any(line => CsvCells.Cut(line == more[^1] ? line.Text[..line.Text.IndexOf('"', StringComparison.Ordinal)] : line.Text, delimiter, cells)
            == CsvCells.End.Whole && columns.Fits(cells));
    }

    private static string Join(TextLine first, List<TextLine> more) => string.Join('\n', more.Select(line => line.Text).Prepend(first.Text));
}
