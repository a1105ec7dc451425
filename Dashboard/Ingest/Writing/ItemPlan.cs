using Dashboard.Data.Records;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Decides what becomes of each row of a delivery, in its order: new, higher version, repeat, or refused because its type changed. Nothing
/// is written here.
/// </summary>
internal sealed class ItemPlan(WriteContext context, long batchId)
{
    private readonly Dictionary<(string Source, string Id), Entry> entries = [];

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

    /// <summary>Takes the next row; an error means it is refused.</summary>
    public RowError? Take(PreparedItem row)
    {
        var key = (row.Item.Source, row.Item.Id);
        if (!entries.TryGetValue(key, out var entry))
        {
            entries[key] = new Entry(++context.Position.ItemId, row.Item.Type, row.Item.Version) { After = row };
            Accepted++;
            return null;
        }

        if (entry.Type != row.Item.Type)
        {
            return new RowError("type", Camel(row.Item.Type), "type-changed", Camel(entry.Type));
        }

        if (row.Item.Version <= entry.Version)
        {
            Repeated++;
            return null;
        }

        Superseded.Add(Replaced(entry));
        entry.After = row;
        entry.Version = row.Item.Version;
        Accepted++;
        return null;
    }

    private static string Camel(WorkItemType type) => char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..];

    private StoredItemVersion Replaced(Entry entry) => new()
    {
        ItemId = entry.Id,
        Version = entry.Version,
        Payload = entry.After?.Payload ?? entry.Before!.Payload,
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

        /// <summary>As stored before the delivery; null when new.</summary>
        public StoredItem? Before { get; init; }

        /// <summary>As it will be stored; null when the delivery does not change it.</summary>
        public PreparedItem? After { get; set; }
    }
}
