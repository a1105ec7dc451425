namespace Dashboard.Domain.Statistics.Indices;

/// <summary>How scores are put together.</summary>
public enum MeanKind
{
    /// <summary>A high score makes up for a low one in full.</summary>
    Arithmetic,

    /// <summary>It makes up less the lower the other is. Needs positive scores.</summary>
    Geometric,

    /// <summary>It makes up least. Needs positive scores.</summary>
    Harmonic,
}
