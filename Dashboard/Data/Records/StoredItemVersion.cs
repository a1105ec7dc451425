namespace Dashboard.Data.Records;

/// <summary>A version of a work item that a higher one has replaced.</summary>
public sealed class StoredItemVersion
{
    public required long ItemId { get; set; }

    public required int Version { get; set; }

    public required byte[] Payload { get; set; }

    public required long BatchId { get; set; }

    public required long Sequence { get; set; }
}
