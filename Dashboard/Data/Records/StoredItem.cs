using Dashboard.Domain.WorkItems;

namespace Dashboard.Data.Records;

/// <summary>The current version of a work item. (Source, SourceId) is unique.</summary>
public sealed class StoredItem
{
    public required long Id { get; set; }

    public required WorkItemType Type { get; set; }

    public required string Source { get; set; }

    public required string SourceId { get; set; }

    public required int Version { get; set; }

    /// <summary>The own cell of the item's area.</summary>
    public required int Cell { get; set; }

    public required string State { get; set; }

    public required bool Deleted { get; set; }

    /// <summary>The stored form of <see cref="WorkItemRules.Serialize"/>.</summary>
    public required byte[] Payload { get; set; }

    /// <summary>First day (day number) to which the version contributes; null when it contributes nothing.</summary>
    public int? FirstDay { get; set; }

    /// <summary>Last such day, inclusive.</summary>
    public int? LastDay { get; set; }

    /// <summary>When the version's contributions next change by themselves; null when never.</summary>
    public DateTimeOffset? NextDue { get; set; }

    public required long BatchId { get; set; }

    /// <summary>The change that brought the version.</summary>
    public required long Sequence { get; set; }
}
