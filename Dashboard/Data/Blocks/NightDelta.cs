namespace Dashboard.Data.Blocks;

/// <summary>The deltas of one measure between two sequences, compacted: figures as they were known on an earlier night.</summary>
public sealed class NightDelta
{
    public required short Measure { get; set; }

    /// <summary>First change within, inclusive.</summary>
    public required long FromSequence { get; set; }

    /// <summary>Last change within, inclusive.</summary>
    public required long ToSequence { get; set; }

    public required byte[] Blob { get; set; }
}
