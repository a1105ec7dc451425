using System.Globalization;
using Dashboard.Data.Records;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Rows;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Decides what becomes of each return. One source holds a return, because two systems that number their versions by themselves cannot
/// correct each other: the first that delivered it. An estimate, or a return that was withdrawn, gives way to any other source's return
/// that is not itself an estimate. Each source's versions are remembered whoever holds the return: an old one never counts again.
/// </summary>
internal sealed class ReturnPlan(WriteContext context, long batchId, AreaRight right)
{
    private const string Estimated = "estimated";

    private readonly Dictionary<Key, Entry> entries = [];
    private readonly Dictionary<(Key Key, string Source, int Version), (long? Amount, string Status)> former = [];
    private readonly Dictionary<(Key Key, string Source), int> highest = [];

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

    /// <summary>Whether the row may repeat a version that was replaced before: only then the former versions are looked up.</summary>
    public bool NeedsFormer(Observation row) =>
        entries.GetValueOrDefault(KeyOf(row))?.Before is { } held && (held.Source != row.Source || row.Version < held.Version);

    /// <summary>Takes in versions that were replaced before, of whichever source.</summary>
    public void KnowFormer(IEnumerable<StoredObservationVersion> versions)
    {
        foreach (var version in versions)
        {
            Remember(version);
        }
    }

    /// <summary>Takes the next row; an error means it is refused.</summary>
    public RowError? Take(Observation row)
    {
        if (right.Of(row.Cell) is { } forbidden)
        {
            return forbidden;
        }

        var key = KeyOf(row);
        if (!entries.TryGetValue(key, out var entry))
        {
            entries[key] = new Entry { After = Row(row) };
            Accepted++;
            return null;
        }

        var held = entry.After ?? entry.Before!;
        if (row.Version <= HighestOf(key, row.Source, held))
        {
            return Repeat(key, row, held);
        }

        if (held.Source != row.Source && !GivesWay(held, row))
        {
            return new RowError("source", row.Source, "held-by-other-source", held.Source);
        }

        var replaced = Replaced(held);
        Superseded.Add(replaced);
        Remember(replaced);
        entry.After = Row(row);
        Accepted++;
        return null;
    }

    /// <summary>A version that was never stored came too late and counts as a repeat: a higher one says more than it.</summary>
    private RowError? Repeat(Key key, Observation row, StoredObservation held)
    {
        (long?, string)? known = held.Source == row.Source && held.Version == row.Version ? (held.Amount, held.Status)
            : former.TryGetValue((key, row.Source, row.Version), out var said) ? said
            : null;
        if (known is { } stored && stored != (row.Amount, row.Status))
        {
            return new RowError("version", row.Version.ToString(CultureInfo.InvariantCulture), "same-version-differs");
        }

        Repeated++;
        return null;
    }

    /// <summary>The highest version that the source ever delivered of the return, whoever holds it now; 0 for none.</summary>
    private int HighestOf(Key key, string source, StoredObservation held) =>
        Math.Max(held.Source == source ? held.Version : 0, highest.GetValueOrDefault((key, source)));

    private void Remember(StoredObservationVersion version)
    {
        var key = new Key(version.Measure, version.Cell, (int)version.Grain, version.Anchor);
        former[(key, version.Source, version.Version)] = (version.Amount, version.Status);
        highest[(key, version.Source)] = Math.Max(version.Version, highest.GetValueOrDefault((key, version.Source)));
    }

    private static Key KeyOf(Observation row) => new(row.Measure, row.Cell, (int)row.Period.Grain, row.Period.Anchor.DayNumber);

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
