using Dashboard.Domain.Attention;
using Dashboard.Ingest.Files.Lines;
using Dashboard.Ingest.Rows;

namespace Dashboard.Ingest.Files;

/// <summary>Part of a file after reading: what passed the checks, and what did not, by its position in the file.</summary>
/// <param name="Accepted">The rows that passed.</param>
/// <param name="Rejects">The others.</param>
/// <param name="Fault">A fault of the program in reading a row, which is refused as <c>internal</c>; null for none.</param>
internal sealed record FileDelivery<TRow>(IReadOnlyList<TRow> Accepted, IReadOnlyList<RowReject> Rejects, Exception? Fault)
    where TRow : class
{
    /// <summary>Checks every row that is one.</summary>
    /// <param name="part">The rows.</param>
    /// <param name="first">Rows of the file before them.</param>
    /// <param name="read">Reads and checks one row.</param>
    public static FileDelivery<TRow> Of(IReadOnlyList<FileRow> part, int first, RowRead<TRow> read)
    {
        int[] sound = [.. Enumerable.Range(0, part.Count).Where(at => part[at].Fault is null)];
        var rows = ReadRows<TRow>.From([.. sound.Select(at => part[at].Json)], read, _ => null);
        var faulty = part.Index().Where(row => row.Item.Fault is not null);
        return new FileDelivery<TRow>(
            rows.Accepted,
            [
                .. rows.Rejects.Select(reject => reject with { Index = first + sound[reject.Index] }),
                .. faulty.Select(row => RejectedRow.Of(first + row.Index, row.Item.Json.Span, row.Item.Fault!)),
            ],
            rows.Fault);
    }
}
