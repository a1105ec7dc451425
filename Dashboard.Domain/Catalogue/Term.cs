using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Catalogue;

/// <summary>What stands above or below the line of an indicator.</summary>
public abstract record Term
{
    private Term()
    {
    }

    /// <summary>The sum of a measure. <paramref name="Filter"/> names a further condition on communities (facility floor); null for none.</summary>
    public sealed record OfMeasure(Measure Measure, string? Filter = null) : Term;

    /// <summary>Another indicator, in one stratum or over all (null).</summary>
    public sealed record OfIndicator(string Code, Settlement? Settlement) : Term;

    /// <summary>Scores of boards: the parts of a composite, as the source words it.</summary>
    public sealed record OfScores(string Description) : Term;
}
