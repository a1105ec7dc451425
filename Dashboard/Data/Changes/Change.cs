namespace Dashboard.Data.Changes;

/// <summary>One entry of the change log. Sequences have no gaps; an entry is never altered.</summary>
public sealed class Change
{
    /// <summary>The kind of a change that brought returns alone.</summary>
    public const string Observations = "observations";

    public required long Sequence { get; set; }

    public required DateTimeOffset CommittedAt { get; set; }

    /// <summary><c>items</c>, <see cref="Observations"/> or <c>sweep</c>.</summary>
    public required string Kind { get; set; }

    public long? BatchId { get; set; }

    /// <summary>Up to when due times had been swept with this change.</summary>
    public required DateTimeOffset Mark { get; set; }

    /// <summary>The deltas in the form of the Domain's codec.</summary>
    public required byte[] Deltas { get; set; }

    public required int DeltaCount { get; set; }
}
