using System.Text;
using Sylvan.Data.Csv;

namespace Dashboard.Ingest.Files;

/// <summary>Reads a file row by row as JSON objects, without holding it.</summary>
internal sealed class FileRows(StreamReader text, Action<string> note)
{
    private const int LongestRecord = 1 << 20;

    /// <summary>Every row. A row that cannot be read comes as it stands, for the check to name.</summary>
    /// <exception cref="FileFault">The file as a whole cannot be read on from here.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Read()
    {
        foreach (var row in Step(() => RowFile.IsLines(text)) ? Lines() : Table())
        {
            yield return row;
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Lines()
    {
        while (Step(text.ReadLine) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Encoding.UTF8.GetBytes(line);
            }
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Table()
    {
        using var table = Step(() => CsvDataReader.Create(text, new CsvDataReaderOptions { MaxBufferSize = LongestRecord, BufferSize = LongestRecord / 16, OwnsReader = false }));
        var row = new CsvRow([.. Enumerable.Range(0, table.FieldCount).Select(table.GetName)]);
        if (row.IsEmpty)
        {
            throw new FileFault("the first line names no known column; a table needs the field names as its header, such as source,id,version,area.");
        }

        if (row.Unknown.Count > 0)
        {
            note($"columns that are not read: {string.Join(", ", row.Unknown)}");
        }

        while (Step(table.Read))
        {
            yield return table.RowFieldCount == table.FieldCount ? row.Read(table.GetString) : Encoding.UTF8.GetBytes(new string(table.GetRawRecordSpan()).TrimEnd());
        }
    }

    private static T Step<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException)
        {
            throw new FileFault("the text is neither UTF-8 nor GB18030.");
        }
        catch (Exception unreadable) when (unreadable is IOException or CsvFormatException or CsvRecordTooLargeException)
        {
            throw new FileFault(unreadable.Message);
        }
    }
}
