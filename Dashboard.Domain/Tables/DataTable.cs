using System.Collections.Immutable;

namespace Dashboard.Domain.Tables;

/// <summary>
/// A table with a header row, of which every row has all columns. A row without anything in it is none; cells beyond the header must be empty.
/// </summary>
public sealed class DataTable
{
    private DataTable(string name, ImmutableArray<DataRow> rows)
    {
        Name = name;
        Rows = rows;
    }

    /// <summary>What error messages call it: the file's name.</summary>
    public string Name { get; }

    /// <summary>The rows without the header.</summary>
    public ImmutableArray<DataRow> Rows { get; }

    /// <summary>Reads comma-separated text with a header row.</summary>
    /// <exception cref="DataTableException">The text is not RFC 4180, a column is named twice, or a row has too many or too few fields.</exception>
    public static DataTable Parse(string name, TextReader text)
    {
        ImmutableArray<CsvRecord> records;
        try
        {
            records = [.. CsvReader.Read(text).Where(record => !record.Fields.All(field => Padding.IsBlank(field)))];
        }
        catch (CsvFormatException fault)
        {
            throw new DataTableException(name, "", "", fault.Message) { Line = fault.Line };
        }

        if (records.IsEmpty)
        {
            throw new DataTableException(name, "", "", "There is no header row.");
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in records[0].Fields.Reverse().SkipWhile(name => Padding.IsBlank(name)).Reverse())
        {
            if (!columns.TryAdd(column, columns.Count))
            {
                throw new DataTableException(name, "line 1", column, "The column is named twice.") { Line = 1 };
            }
        }

        return new DataTable(name, [.. records.Skip(1).Select(record => Row(name, columns, record))]);
    }

    /// <summary>Reads a table that the assembly contains.</summary>
    public static DataTable Embedded(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name)
            ?? throw new DataTableException(name, "", "", "The program does not contain this table.");
        using var reader = new StreamReader(stream);
        return Parse(name, reader);
    }

    private static DataRow Row(string name, Dictionary<string, int> columns, CsvRecord record) =>
        record.Fields.Length >= columns.Count && record.Fields.Skip(columns.Count).All(field => Padding.IsBlank(field))
            ? new DataRow(name, columns, record)
            : throw new DataTableException(
                name, $"line {record.Line}", "", $"The row has {record.Fields.Length} fields, the header {columns.Count}.") { Line = record.Line };
}
