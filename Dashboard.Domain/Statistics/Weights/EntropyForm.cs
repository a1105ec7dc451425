namespace Dashboard.Domain.Statistics.Weights;

/// <summary>What entropy is taken of. The two give different weights; the program uses the first.</summary>
public enum EntropyForm
{
    /// <summary>Values scaled from 0 (worst) to 1 (best): takes negative values and direction (Chinese practice).</summary>
    Oriented,

    /// <summary>Raw values that are not negative, without direction (Western papers).</summary>
    Raw,
}
