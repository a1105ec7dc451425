using Dashboard.Data.Records;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Decides what becomes of each return. One source holds a return, because two systems that number their versions by themselves cannot
/// correct each other: the first that delivered it. An estimate, or a return that was withdrawn, gives way to any other source's return
/// that is not itself an estimate.
/// </summary>
internal sealed class ReturnPlan(WriteContext context, long batchId)
{
    private const string Estimated = "estimated";

    private readonly Dictionary<Key, Entry> entries = [];

    public IEnumerable<Entry> Added => entries.Values.Where(e => e.Before is null && e.After is not null);

    public IEnumerable<Entry> Corrected => entries.Values.Where(e => e.Before is not null && e.After is not null);

    public List<StoredObservationVersion> Superseded { get; } = [];

    public int Accepted { get; private set; }

    public int Repeated { get; private set; }

    /// <summary>Takes in what is stored already.</summary>
    public void Know(IEnumerable<StoredObservation> stored)
    {
        foreach (var row in stored)
        {
            entries[new Key(row.Measure, row.Cell, (int)row.Grain, row.Anchor)] = new Entry { Before = row };
        }
    }

    /// <summary>Takes the next row; an error means it is refused.</summary>
    public RowError? Take(Observation row)
    {
        var key = new Key(row.Measure, row.Cell, (int)row.Period.Grain, row.Period.Anchor.DayNumber);
        if (!entries.TryGetValue(key, out var entry))
        {
            entries[key] = new Entry { After = Row(row) };
            Accepted++;
            return null;
        }

        var held = entry.After ?? entry.Before!;
        if (held.Source != row.Source && !GivesWay(held, row))
        {
            return new RowError("source", row.Source, "held-by-other-source", held.Source);
        }

        if (held.Source == row.Source && row.Version <= held.Version)
        {
            Repeated++;
            return null;
        }

        Superseded.Add(Replaced(held));
        entry.After = Row(row);
        Accepted++;
        return null;
    }

    private static bool GivesWay(StoredObservation held, Observation row) =>
        row.Status != Estimated && (held.Amount is null || held.Status == Estimated);

    private static StoredObservationVersion Replaced(StoredObservation held) => new()
    {
        Measure = held.Measure,
        Grain = held.Grain,
        Anchor = held.Anchor,
        Cell = held.Cell,
        Source = held.Source,
        Version = held.Version,
        Amount = held.Amount,
        Status = held.Status,
        BatchId = held.BatchId,
        Sequence = held.Sequence,
    };

    private StoredObservation Row(Observation row) => new()
    {
        Measure = row.Measure,
        Grain = row.Period.Grain,
        Anchor = row.Period.Anchor.DayNumber,
        Cell = row.Cell,
        Amount = row.Amount,
        Status = row.Status,
        Source = row.Source,
        Version = row.Version,
        BatchId = batchId,
        Sequence = context.Position.Sequence + 1,
    };

    internal readonly record struct Key(short Measure, int Cell, int Grain, int Anchor);

    /// <summary>One return of the delivery: as stored before, and as it will be.</summary>
    internal sealed class Entry
    {
        public StoredObservation? Before { get; init; }

        public StoredObservation? After { get; set; }
    }
}
