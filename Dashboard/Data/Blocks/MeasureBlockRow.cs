using Dashboard.Domain.Calendar;

namespace Dashboard.Data.Blocks;

/// <summary>The amounts of one measure in one period at every cell, as one blob.</summary>
public sealed class MeasureBlockRow
{
    public required short Measure { get; set; }

    public required Grain Grain { get; set; }

    /// <summary>The period's anchor as a day number.</summary>
    public required int Anchor { get; set; }

    public required byte[] Blob { get; set; }
}
