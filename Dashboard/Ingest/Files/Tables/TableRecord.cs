using Dashboard.Domain.Tables;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Files.Tables;

/// <summary>One record of a table.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Lines">How many lines it spans.</param>
/// <param name="Text">As it stands.</param>
/// <param name="Cells">Its cells, unquoted; of a record with a fault as many as could be read.</param>
/// <param name="Fault">A quote that is not closed or stands wrong, or a line that is too long.</param>
/// <param name="IsEnded">Whether a line end follows.</param>
internal sealed record TableRecord(long Line, int Lines, string Text, IReadOnlyList<string> Cells, RowError? Fault, bool IsEnded)
{
    /// <summary>Whether it has nothing in any cell: spreadsheets write empty rows as delimiters alone.</summary>
    public bool IsBlank => Fault is null && Cells.All(cell => Padding.IsBlank(cell));
}
