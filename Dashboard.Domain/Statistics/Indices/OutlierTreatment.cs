using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>
/// Outliers are treated when |skewness| is over 2 and excess kurtosis over 3.5 (the spreadsheet's formulas): up to five points are set to the nearest
/// value that remains; where that is not enough, the logarithm of the untreated values is taken. Source: OECD/JRC Handbook 2008; COINr, treat.
/// </summary>
/// <param name="Values">The values after treatment, null where missing.</param>
/// <param name="Treated">How many points changed; 0 when nothing had to be done.</param>
/// <param name="Passed">Whether the result is no longer an outlier's; otherwise the column needs a look by hand.</param>
/// <param name="Used">Which treatment the values went through.</param>
public sealed record OutlierTreatment(ImmutableArray<double?> Values, int Treated, bool Passed, Treatment Used)
{
    /// <summary>No further step once that many points changed. Equal points move together, so the last step may go over it.</summary>
    public const int MostPoints = 5;

    // What keeps the far end off ln 0, as a share of the range.
    private const double Offset = 0.01;

    /// <summary>Winsorises, and takes logarithms where that is not enough.</summary>
    /// <param name="values">Values; NaN is missing. At least four, not all the same.</param>
    public static Computed<OutlierTreatment> Treat(ReadOnlySpan<double> values)
    {
        var untreated = values.ToArray();
        return Winsorise(untreated).Then<OutlierTreatment>(winsorised => winsorised.Passed ? winsorised : Logarithms(untreated));
    }

    /// <summary>Winsorises only.</summary>
    /// <param name="values">Values; NaN is missing. At least four; not computable when nothing but one value remains.</param>
    public static Computed<OutlierTreatment> Winsorise(ReadOnlySpan<double> values)
    {
        var untreated = values.ToArray();
        var treated = values.ToArray();
        while (true)
        {
            var shape = Shape.Of(treated);
            if (!shape.TryGet(out var found))
            {
                return shape.Reason!.Value;
            }

            var changed = treated.Zip(untreated).Count(pair => !pair.First.Equals(pair.Second));
            if (!found.HasOutliers || changed >= MostPoints)
            {
                return new OutlierTreatment(Known(treated), changed, !found.HasOutliers, changed == 0 ? Treatment.None : Treatment.Winsorised);
            }

            PullIn(treated, found.Skewness > 0);
        }
    }

    private static OutlierTreatment Logarithms(double[] values)
    {
        var known = values.Where(x => !double.IsNaN(x)).ToArray();
        double low = known.Min(), high = known.Max(), offset = Offset * (high - low);
        Func<double, double> logarithm = Shape.Of(values).Value.Skewness > 0 ? x => Math.Log(x - low + offset) : x => -Math.Log(high - x + offset);
        double[] scaled = [.. values.Select(logarithm)];
        return new OutlierTreatment(Known(scaled), known.Length, !Shape.Of(scaled).Value.HasOutliers, Treatment.Logarithm);
    }

    private static void PullIn(double[] values, bool high)
    {
        var known = values.Where(x => !double.IsNaN(x)).ToArray();
        var end = high ? known.Max() : known.Min();
        var rest = known.Where(x => x != end).ToArray();
        var nearest = high ? rest.Max() : rest.Min();
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = values[i] == end ? nearest : values[i];
        }
    }

    private static ImmutableArray<double?> Known(double[] values) => [.. values.Select(x => double.IsNaN(x) ? (double?)null : x)];
}
