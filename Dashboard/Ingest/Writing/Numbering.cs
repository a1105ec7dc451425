namespace Dashboard.Ingest.Writing;

/// <summary>Where numbering stands inside a write transaction. Read anew in each: another node or command may have written since.</summary>
internal sealed class Numbering
{
    /// <summary>Last sequence of the change log; 0 when empty.</summary>
    public required long Sequence { get; set; }

    /// <summary>Up to when due times have been swept; null before the first write.</summary>
    public required DateTimeOffset? Mark { get; set; }

    public required long ItemId { get; set; }

    public required long BatchId { get; set; }

    public required long RejectId { get; set; }

    /// <summary>The same position, counted on by itself: for a part that may be undone.</summary>
    public Numbering Copy() => (Numbering)MemberwiseClone();
}
