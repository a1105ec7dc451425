namespace Dashboard.Domain.Statistics.Coupling;

/// <summary>How C is computed.</summary>
public enum CouplingForm
{
    /// <summary><c>C = n (Π U)^(1/n) / Σ U</c>: geometric over arithmetic mean. Crowds near 1.</summary>
    Traditional,

    /// <summary>
    /// <c>C = √([1 - Σ|Ui - Uj| / (n(n-1)/2)] (Π (Ui / max U))^(1/(n-1)))</c>: uses the range from 0 to 1 better.
    /// Source: Wang Shujia et al. 2021, J. Nat. Resour. 36(3):793-810.
    /// </summary>
    Wang2021,
}
