using Dashboard.Domain.Calendar;

namespace Dashboard.Data.Blocks;

/// <summary>Sums and reporting counts of one measure in one period for every area, as one blob.</summary>
public sealed class RollupBlockRow
{
    public required short Measure { get; set; }

    public required Grain Grain { get; set; }

    /// <summary>The period's anchor as a day number.</summary>
    public required int Anchor { get; set; }

    public required byte[] Blob { get; set; }
}
