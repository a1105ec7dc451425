using System.Globalization;
using Dashboard.Data.Records;
using Dashboard.Domain;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Rows;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Decides what becomes of each row of a delivery, in its order: new, higher version, repeat, or refused because what is stored stands
/// against it. Nothing is written here.
/// </summary>
internal sealed class ItemPlan(WriteContext context, long batchId, AreaRight right)
{
    private readonly Dictionary<(string Source, string Id), Entry> entries = [];
    private readonly Dictionary<(long ItemId, int Version), byte[]> former = [];

    /// <summary>Items touched for the first time ever.</summary>
    public IEnumerable<Entry> Added => entries.Values.Where(e => e.Before is null && e.After is not null);

    /// <summary>Stored items that got a higher version.</summary>
    public IEnumerable<Entry> Corrected => entries.Values.Where(e => e.Before is not null && e.After is not null);

    /// <summary>Versions that a higher one replaced, those inside the delivery included.</summary>
    public List<StoredItemVersion> Superseded { get; } = [];

    public int Accepted { get; private set; }

    public int Repeated { get; private set; }

    /// <summary>Takes in what is stored already.</summary>
    public void Know(IEnumerable<StoredItem> stored)
    {
        foreach (var item in stored)
        {
            entries[(item.Source, item.SourceId)] = new Entry(item.Id, item.Type, item.Version) { Before = item };
        }
    }

    /// <summary>Rows whose version is lower than the stored one: what they said then must be looked up.</summary>
    public List<(long ItemId, int Version)> FormerOf(IReadOnlyList<PreparedItem> rows) => entries.Count == 0
        ? []
        : [.. rows.Select(row => (Row: row, Entry: entries.GetValueOrDefault((row.Item.Source, row.Item.Id))))
            .Where(pair => pair.Row.Item.Version < pair.Entry?.Version)
            .Select(pair => (pair.Entry!.Id, pair.Row.Item.Version)).Distinct()];

    /// <summary>Takes in versions that were replaced before.</summary>
    public void KnowFormer(IEnumerable<StoredItemVersion> versions)
    {
        foreach (var version in versions)
        {
            former[(version.ItemId, version.Version)] = version.Payload;
        }
    }

    /// <summary>Takes the next row; an error means it is refused.</summary>
    public RowError? Take(PreparedItem row)
    {
        var key = (row.Item.Source, row.Item.Id);
        entries.TryGetValue(key, out var entry);

        // First of all: whoever may not touch the item learns nothing else of it.
        if (right.Of(row.Cell, entry?.Before?.Cell) is { } forbidden)
        {
            return forbidden;
        }

        if (entry is null)
        {
            entries[key] = new Entry(++context.Position.ItemId, row.Item.Type, row.Item.Version) { After = row };
            Accepted++;
            return null;
        }

        if (entry.Type != row.Item.Type)
        {
            return new RowError("type", WireWords.Of(row.Item.Type), "type-changed", WireWords.Of(entry.Type));
        }

        if (row.Item.Version <= entry.Version)
        {
            return Repeat(entry, row);
        }

        Supersede(entry);
        entry.After = row;
        entry.Version = row.Item.Version;
        Accepted++;
        return null;
    }

    /// <summary>A version that was never stored came too late and counts as a repeat: a higher one says more than it.</summary>
    private RowError? Repeat(Entry entry, PreparedItem row)
    {
        var known = row.Item.Version == entry.Version ? entry.Payload : former.GetValueOrDefault((entry.Id, row.Item.Version));
        if (known is not null && !context.Rules.SaysTheSame(row.Payload, known))
        {
            return new RowError("version", row.Item.Version.ToString(CultureInfo.InvariantCulture), "same-version-differs");
        }

        Repeated++;
        return null;
    }

    private void Supersede(Entry entry)
    {
        var replaced = Replaced(entry);
        Superseded.Add(replaced);
        former[(replaced.ItemId, replaced.Version)] = replaced.Payload;
    }

    private StoredItemVersion Replaced(Entry entry) => new()
    {
        ItemId = entry.Id,
        Version = entry.Version,
        Payload = entry.Payload,
        BatchId = entry.After is null ? entry.Before!.BatchId : batchId,
        Sequence = entry.After is null ? entry.Before!.Sequence : context.Position.Sequence + 1,
    };

    /// <summary>One item of the delivery.</summary>
    internal sealed class Entry(long id, WorkItemType type, int version)
    {
        public long Id { get; } = id;

        public WorkItemType Type { get; } = type;

        /// <summary>The highest version so far.</summary>
        public int Version { get; set; } = version;

        /// <summary>What the highest version says, in its stored form.</summary>
        public byte[] Payload => After?.Payload ?? Before!.Payload;

        /// <summary>As stored before the delivery; null when new.</summary>
        public StoredItem? Before { get; init; }

        /// <summary>As it will be stored; null when the delivery does not change it.</summary>
        public PreparedItem? After { get; set; }
    }
}
