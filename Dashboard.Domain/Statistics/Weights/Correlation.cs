using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Weights;

/// <summary>Pearson's correlation of two lists that both vary.</summary>
internal static class Correlation
{
    public static double Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double meanA = Moments.Mean(a), meanB = Moments.Mean(b), product = 0;
        for (var i = 0; i < a.Length; i++)
        {
            product += (a[i] - meanA) * (b[i] - meanB);
        }

        return product / Math.Sqrt(Moments.SquaredDistances(a, meanA) * Moments.SquaredDistances(b, meanB));
    }
}
