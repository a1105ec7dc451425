namespace Dashboard.Domain.Comparison.Slices;

/// <summary>Which interval a slice gets.</summary>
public enum SliceInterval
{
    /// <summary>Wilson's interval of a part of a whole.</summary>
    Proportion,

    /// <summary>Poisson interval of events per exposure.</summary>
    Rate,
}
