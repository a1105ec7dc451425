namespace Dashboard.Domain.Catalogue;

/// <summary>Where a measure's amounts come from.</summary>
public enum MeasureOrigin
{
    /// <summary>A statistical return (observation).</summary>
    Returned,

    /// <summary>Work items, by <c>contributions(version)</c>.</summary>
    CaseDerived,

    /// <summary>The territory edition itself (numbers of communities, villages, subdistricts).</summary>
    Territory,
}
