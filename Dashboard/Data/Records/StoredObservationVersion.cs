using Dashboard.Domain.Calendar;

namespace Dashboard.Data.Records;

/// <summary>A version of a return that a higher one has replaced.</summary>
public sealed class StoredObservationVersion
{
    public required short Measure { get; set; }

    public required Grain Grain { get; set; }

    public required int Anchor { get; set; }

    public required int Cell { get; set; }

    public required string Source { get; set; }

    public required int Version { get; set; }

    public long? Amount { get; set; }

    public required string Status { get; set; }

    public required long BatchId { get; set; }

    public required long Sequence { get; set; }
}
