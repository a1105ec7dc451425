namespace Dashboard.Domain.Catalogue;

/// <summary>How an indicator is computed from its numerator and denominator.</summary>
public enum IndicatorKind
{
    /// <summary>Part of a whole: a Wilson interval exists.</summary>
    Proportion,

    /// <summary>Events per population.</summary>
    Rate,

    /// <summary>One sum over another, or one indicator over another.</summary>
    Ratio,

    /// <summary>A sum.</summary>
    Count,

    /// <summary>A sum over the number of its parts.</summary>
    Mean,

    /// <summary>A percentile of the merged histogram.</summary>
    Percentile,

    /// <summary>One indicator minus another.</summary>
    Difference,

    /// <summary>An index of other indicators.</summary>
    Composite,

    /// <summary>How unequal areas are (Theil).</summary>
    Dispersion,
}
