using Dashboard.Domain.Calendar;

namespace Dashboard.Data.Changes;

/// <summary>A period that a night has frozen. Its official figures are those known at the sequence.</summary>
public sealed class ClosedPeriod
{
    public required Grain Grain { get; set; }

    /// <summary>The period's anchor as a day number.</summary>
    public required int Anchor { get; set; }

    public required long Sequence { get; set; }

    public required DateOnly Night { get; set; }

    public required DateTimeOffset FrozenAt { get; set; }
}
