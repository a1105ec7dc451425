using Dashboard.Ingest.Rows;

namespace Dashboard.Ingest.Files.Lines;

/// <summary>Cuts a file into deliveries. Where it cannot be read on, what was read before still goes in, with the fault beside it.</summary>
internal sealed class FileParts(IEnumerable<FileRow> rows)
{
    /// <summary>The deliveries in order; only the last can have a fault.</summary>
    public IEnumerable<(IReadOnlyList<FileRow> Rows, FileFault? Fault)> Read()
    {
        using var row = rows.GetEnumerator();
        FileFault? fault = null;
        var more = true;
        while (more)
        {
            List<FileRow> part = [];
            while (part.Count < RowSlices.MostRows && (more = Next(row, out fault)))
            {
                part.Add(row.Current);
            }

            if (part.Count > 0 || fault is not null)
            {
                yield return (part, fault);
            }
        }
    }

    private static bool Next(IEnumerator<FileRow> row, out FileFault? fault)
    {
        try
        {
            fault = null;
            return row.MoveNext();
        }
        catch (FileFault unreadable)
        {
            fault = unreadable;
            return false;
        }
        catch (Exception unreadable) when (unreadable is IOException or System.Text.DecoderFallbackException)
        {
            // All of it could be read a moment ago.
            fault = new FileFault("changed");
            return false;
        }
    }
}
