using Dashboard.Ingest.Rows;

namespace Dashboard.Ingest.Files;

/// <summary>Cuts a file into deliveries. Where it cannot be read on, what was read before still goes in, with the fault beside it.</summary>
internal sealed class FileParts(IEnumerable<ReadOnlyMemory<byte>> rows)
{
    /// <summary>The deliveries in order; only the last can have a fault.</summary>
    public IEnumerable<(IReadOnlyList<ReadOnlyMemory<byte>> Rows, FileFault? Fault)> Read()
    {
        using var row = rows.GetEnumerator();
        FileFault? fault = null;
        var more = true;
        while (more)
        {
            List<ReadOnlyMemory<byte>> part = [];
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

    private static bool Next(IEnumerator<ReadOnlyMemory<byte>> row, out FileFault? fault)
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
    }
}
