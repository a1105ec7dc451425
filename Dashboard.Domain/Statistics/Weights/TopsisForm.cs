namespace Dashboard.Domain.Statistics.Weights;

/// <summary>How TOPSIS makes values comparable; stated with every result.</summary>
public enum TopsisForm
{
    /// <summary>Divided by the column's Euclidean length (Hwang and Yoon 1981).</summary>
    Vector,

    /// <summary>Scaled from 0 (worst) to 1 (best).</summary>
    MinMax,
}
