using System.Text;
using Dashboard.Domain.Tables;

namespace Dashboard.Ingest.Files.Tables;

/// <summary>Cuts a record into its cells (RFC 4180). A quote inside a cell that does not begin with one is an ordinary character.</summary>
internal static class CsvCells
{
    /// <summary>How the cutting ended.</summary>
    public enum End
    {
        Whole,

        /// <summary>Inside a quoted cell: the record goes on in the next line, or a quote is missing.</summary>
        Open,

        /// <summary>With text after a closing quote.</summary>
        Stray,
    }

    /// <summary>Adds the cells, unquoted.</summary>
    public static End Cut(string record, char delimiter, List<string> cells)
    {
        cells.Clear();
        var at = 0;
        while (true)
        {
            var isQuoted = at < record.Length && record[at] == '"';
            var end = isQuoted ? Quoted(record, ref at, cells) : End.Whole;
            if (end != End.Whole)
            {
                return end;
            }

            var next = record.IndexOf(delimiter, at);
            var rest = next < 0 ? record[at..] : record[at..next];
            if (!isQuoted)
            {
                cells.Add(rest);
            }
            else if (!Padding.IsBlank(rest))
            {
                return End.Stray;
            }

            if (next < 0)
            {
                return End.Whole;
            }

            at = next + 1;
        }
    }

    private static End Quoted(string record, ref int at, List<string> cells)
    {
        var cell = new StringBuilder();
        at++;
        while (record.IndexOf('"', at) is >= 0 and var quote)
        {
            cell.Append(record, at, quote - at);
            at = quote + 1;
            if (at == record.Length || record[at] != '"')
            {
                cells.Add(cell.ToString());
                return End.Whole;
            }

            cell.Append('"');
            at++;
        }

        return End.Open;
    }
}
