namespace Dashboard.Data.Blocks;

/// <summary>Up to which change the blocks of a measure hold the change log. Written in the transaction that writes the blocks.</summary>
public sealed class MeasureBase
{
    public required short Measure { get; set; }

    public required long Sequence { get; set; }
}
