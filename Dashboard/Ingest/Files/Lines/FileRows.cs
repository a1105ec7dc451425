using System.Text;
using Dashboard.Domain.Tables;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Files.Tables;

namespace Dashboard.Ingest.Files.Lines;

/// <summary>Reads a file row by row as JSON objects, without holding it: lines of JSON where the first begins with a brace, else a table.</summary>
internal sealed class FileRows(TextLines lines, LineTally tally, Action<IReadOnlyList<string>> unread)
{
    /// <summary>Every row. A row that cannot be read comes as it stands with its fault.</summary>
    /// <exception cref="FileFault">The file as a whole cannot be read, or not further.</exception>
    public IEnumerable<FileRow> Read()
    {
        var first = NotBlank() ?? throw new FileFault("empty");
        lines.PutBack([first]);
        foreach (var row in Padding.Trim(first.Text.AsSpan())[0] switch { '{' => Json(), '[' => throw new FileFault("json-array"), _ => Table() })
        {
            tally.Rows++;
            tally.Inside += row.Lines - 1;
            tally.Lines = lines.Count;
            yield return row;
        }

        tally.Lines = lines.Count;
    }

    private TextLine? NotBlank()
    {
        var line = lines.Next();
        while (line is not null && Padding.IsBlank(line.Text))
        {
            tally.Blank++;
            line = lines.Next();
        }

        return line;
    }

    private IEnumerable<FileRow> Json()
    {
        var names = new JsonNames(unread);
        while (NotBlank() is { } line)
        {
            var json = Encoding.UTF8.GetBytes(Padding.Trim(line.Text));
            yield return new FileRow(line.Number, 1, json, line.IsCut ? new RowError(FileRow.Whole, null, FileRow.TooLong) : names.FaultOf(json), line.IsEnded);
        }
    }

    private IEnumerable<FileRow> Table()
    {
        var head = NotBlank()!;
        var delimiter = CsvColumns.DelimiterOf(head.Text);
        lines.PutBack([head]);
        var records = new CsvRecords(lines, delimiter);
        var header = records.Next(null)!;
        if (header.Fault is { } spoilt)
        {
            throw new FileFault(spoilt.Code == FileRow.TooLong ? "header-too-long" : "header-quote");
        }

        tally.Header = header.Lines;
        var columns = CsvColumns.Of(header.Cells);
        if (columns.Unread.Count > 0)
        {
            unread(columns.Unread);
        }

        var json = new CsvRow(columns);
        while (records.Next(columns) is { } record)
        {
            if (record.IsBlank)
            {
                tally.Blank += record.Lines;
                continue;
            }

            var fault = record.Fault ?? columns.FaultOf(record.Cells);
            yield return new FileRow(record.Line, record.Lines, fault is null ? json.Read(record.Cells) : Encoding.UTF8.GetBytes(record.Text), fault, record.IsEnded);
        }
    }
}
