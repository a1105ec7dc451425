using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Rows;

/// <summary>A delivery after reading: what passed the checks, in its order, and what did not.</summary>
internal sealed class ReadRows<TRow>
    where TRow : class
{
    private const int WorthSharing = 500;

    private readonly TRow?[] read;
    private readonly RowError?[] errors;

    private Exception? fault;

    private ReadRows(int count) => (read, errors) = (new TRow?[count], new RowError?[count]);

    /// <summary>The rows that passed.</summary>
    public required IReadOnlyList<TRow> Accepted { get; init; }

    /// <summary>The others, by position.</summary>
    public required IReadOnlyList<RowReject> Rejects { get; init; }

    /// <summary>A fault of the program in reading a row, which is refused as <c>internal</c> and holds no other up; null for none.</summary>
    public Exception? Fault { get; private init; }

    /// <summary>Whether rows were refused because of the sender's rights, and none may be delivered.</summary>
    public bool NoneAllowed => Accepted.Count == 0 && Rejects.Any(reject => reject.Error.Code.StartsWith(RowRights.Forbidden, StringComparison.Ordinal));

    /// <summary>Whether not one row is even JSON.</summary>
    public bool NoneReadable => Accepted.Count == 0 && Rejects.Count > 0 && Rejects.All(reject => reject.Error.Code is "malformed");

    /// <summary>Whether a row is not even JSON.</summary>
    public bool SomeUnreadable => Rejects.Any(reject => reject.Error.Code is "malformed");

    /// <summary>Reads every row, a large delivery on several cores.</summary>
    /// <param name="rows">The rows as received.</param>
    /// <param name="reader">Reads and checks one.</param>
    /// <param name="right">Whether the sender may deliver it.</param>
    /// <param name="first">Position of the first row, for a part of a longer file.</param>
    public static ReadRows<TRow> From(IReadOnlyList<ReadOnlyMemory<byte>> rows, RowRead<TRow> reader, RowRight<TRow> right, int first = 0)
    {
        var all = new ReadRows<TRow>(rows.Count) { Accepted = [], Rejects = [] };
        if (rows.Count < WorthSharing)
        {
            for (var at = 0; at < rows.Count; at++)
            {
                all.Read(at, rows[at].Span, reader, right);
            }
        }
        else
        {
            Parallel.For(0, rows.Count, at => all.Read(at, rows[at].Span, reader, right));
        }

        return new ReadRows<TRow>(0)
        {
            Fault = all.fault,
            Accepted = [.. all.read.OfType<TRow>()],
            Rejects = [.. all.errors.Index().Where(row => row.Item is not null).Select(row => RejectedRow.Of(first + row.Index, rows[row.Index].Span, row.Item!))],
        };
    }

    private void Read(int at, ReadOnlySpan<byte> row, RowRead<TRow> reader, RowRight<TRow> right)
    {
        try
        {
            var error = reader(row, out var result) ?? right(result!);
            errors[at] = error;
            read[at] = error is null ? result : null;
        }
        catch (Exception fault)
        {
            errors[at] = new RowError("row", null, "internal");
            this.fault = fault;
        }
    }
}
