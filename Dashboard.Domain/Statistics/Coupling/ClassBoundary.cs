namespace Dashboard.Domain.Statistics.Coupling;

/// <summary>To which class a value on a boundary belongs. Papers differ; the program uses <see cref="UpperClosed"/> and says so.</summary>
public enum ClassBoundary
{
    /// <summary>(a, b]: a boundary belongs to the class below it, as printed in Tian et al. 2021, Acta Geographica Sinica 76(4).</summary>
    UpperClosed,

    /// <summary>[a, b): a boundary belongs to the class above it.</summary>
    LowerClosed,
}
