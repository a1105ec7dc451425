using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>
/// Outliers are treated when |skewness| is over 2 and excess kurtosis over 3.5 (the spreadsheet's formulas): up to five points are set to the nearest
/// value that remains. Source: OECD/JRC Handbook 2008; COINr, treat.
/// </summary>
/// <param name="Values">The values after treatment, null where missing.</param>
/// <param name="Treated">How many steps were taken; 0 when nothing had to be done.</param>
/// <param name="Passed">Whether the result is no longer an outlier's; otherwise another transformation is needed.</param>
public sealed record OutlierTreatment(ImmutableArray<double?> Values, int Treated, bool Passed)
{
    /// <summary>The most steps.</summary>
    public const int MostSteps = 5;

    /// <param name="values">Values; NaN is missing.</param>
    public static Computed<OutlierTreatment> Winsorise(ReadOnlySpan<double> values)
    {
        var treated = values.ToArray();
        for (var steps = 0; ; steps++)
        {
            var shape = Shape.Of(treated);
            if (!shape.TryGet(out var found))
            {
                return shape.Reason!.Value;
            }

            if (!found.HasOutliers || steps == MostSteps)
            {
                return new OutlierTreatment([.. treated.Select(x => double.IsNaN(x) ? (double?)null : x)], steps, !found.HasOutliers);
            }

            PullIn(treated, found.Skewness > 0);
        }
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
}
