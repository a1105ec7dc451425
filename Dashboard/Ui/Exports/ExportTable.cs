using Dashboard.Data.Provenance;

namespace Dashboard.Ui.Exports;

/// <summary>What a reader takes away as a file: the rows of a page's table, all of them, in its order.</summary>
/// <param name="FileName">Without its ending.</param>
/// <param name="Columns">The headings, in the reader's language; no two alike.</param>
/// <param name="Rows">The cells of each row, one for each column: texts, numbers and moments.</param>
internal sealed record ExportTable(string FileName, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>More rows than this are refused: whoever wants them narrows the page first.</summary>
    public const int MostRows = RecordQueries.LargestExport;
}
