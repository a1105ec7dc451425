using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Writing;

/// <summary>A delivery of rows, in the order in which they came.</summary>
internal abstract class RowDelivery<TRow>(
    IReadOnlyList<TRow> rows, IReadOnlyList<RowReject> rejects, IntakeOrigin origin) : Delivery, IDivisible
{
    private const int LongestRaw = 2000;

    private static readonly RowError Fault = new("row", null, "internal");

    private readonly SortedSet<int> leftOut = [];

    /// <summary>Where it came from, and where its sender may change records.</summary>
    protected IntakeOrigin Origin { get; } = origin;

    /// <summary>Every row that passed the checks.</summary>
    protected IReadOnlyList<TRow> Received { get; } = rows;

    public override int Rows => Received.Count + rejects.Count;

    public int Parts => Received.Count;

    public override async Task<WriteOutcome> WriteAsync(WriteContext context, CancellationToken cancellationToken)
    {
        var batchId = ++context.Position.BatchId;
        var sound = leftOut.Count == 0 ? null : Sound(0, Received.Count);
        var stored = await StoreAsync(context, batchId, sound is null ? Received : [.. sound.Select(at => Received[at])], cancellationToken);
        List<RowReject> refused = [.. rejects];
        if (stored.Refused.Count + leftOut.Count > 0)
        {
            var positions = new RowPositions(Received.Count, rejects, Origin.FirstRow);
            refused.AddRange(stored.Refused.Select(row => (At: sound?[row.At] ?? row.At, row.Error)).Concat(leftOut.Select(at => (At: at, Error: Fault)))
                .Select(row => Reject(context, positions.Of(row.At), Received[row.At], row.Error)));
        }

        var outcome = new WriteOutcome(stored.Accepted, stored.Repeated, refused, stored.Sequence);
        await IntakeRecord.SaveAsync(context, batchId, Origin, outcome, cancellationToken);
        return outcome;
    }

    public Task TryAsync(WriteContext context, int from, int count, CancellationToken cancellationToken) =>
        StoreAsync(context, ++context.Position.BatchId, [.. Sound(from, count).Select(at => Received[at])], cancellationToken);

    public void LeaveOut(int row) => leftOut.Add(row);

    /// <summary>Writes the rows and what they change; the batch itself is recorded apart.</summary>
    protected abstract Task<StoredRows> StoreAsync(WriteContext context, long batchId, IReadOnlyList<TRow> part, CancellationToken cancellationToken);

    /// <summary>What is kept of a row that was not taken.</summary>
    protected abstract RowReject Reject(WriteContext context, int position, TRow row, RowError error);

    /// <summary>A row as text, cut.</summary>
    protected static string Cut(string raw) => raw.Length > LongestRaw ? raw[..LongestRaw] : raw;

    private int[] Sound(int from, int count) => [.. Enumerable.Range(from, count).Where(at => !leftOut.Contains(at))];
}
