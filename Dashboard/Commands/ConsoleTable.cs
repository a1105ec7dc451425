using System.Text;

namespace Dashboard.Commands;

/// <summary>Rows in columns that stand under each other; a Chinese character takes two places.</summary>
public static class ConsoleTable
{
    /// <summary>Writes the rows, the first of them being the heads.</summary>
    public static async Task WriteAsync(TextWriter writer, IReadOnlyList<string[]> rows)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rows);
        int[] widths = [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Max(row => column < row.Length ? TerminalText.WidthOf(row[column]) : 0))];
        foreach (var row in rows)
        {
            var line = new StringBuilder();
            for (var column = 0; column < row.Length; column++)
            {
                var shown = string.Concat(row[column].Select(letter => char.IsControl(letter) ? ' ' : letter));
                line.Append(shown).Append(' ', widths[column] - TerminalText.WidthOf(shown) + 2);
            }

            await writer.WriteLineAsync(line.ToString().TrimEnd());
        }
    }
}
