using MathNet.Numerics;

namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>How unlikely a count is when another is expected.</summary>
internal static class PoissonTail
{
    /// <summary>Twice the smaller exact tail, at most 1.</summary>
    public static double TwoSided(double count, double expected)
    {
        if (expected == 0)
        {
            return count == 0 ? 1 : 0;
        }

        var atLeast = SpecialFunctions.GammaLowerRegularized(count, expected);
        var atMost = SpecialFunctions.GammaUpperRegularized(count + 1, expected);
        return Math.Min(1, 2 * Math.Min(atLeast, atMost));
    }
}
