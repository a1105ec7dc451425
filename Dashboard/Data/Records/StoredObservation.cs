using Dashboard.Domain.Calendar;

namespace Dashboard.Data.Records;

/// <summary>The current version of a statistical return. One source holds a return: the first that delivered it.</summary>
public sealed class StoredObservation
{
    public required short Measure { get; set; }

    public required Grain Grain { get; set; }

    /// <summary>The period's anchor as a day number.</summary>
    public required int Anchor { get; set; }

    public required int Cell { get; set; }

    /// <summary>In the measure's smallest unit; null when the return was withdrawn.</summary>
    public long? Amount { get; set; }

    /// <summary><c>provisional</c>, <c>final</c> or <c>estimated</c>.</summary>
    public required string Status { get; set; }

    public required string Source { get; set; }

    public required int Version { get; set; }

    public required long BatchId { get; set; }

    public required long Sequence { get; set; }
}
