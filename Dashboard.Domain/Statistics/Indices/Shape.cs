using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>Skewness and excess kurtosis by the spreadsheet's formulas (type 2, standard deviation with n - 1).</summary>
/// <param name="Skewness">Needs three values.</param>
/// <param name="Kurtosis">Excess; needs four values.</param>
public readonly record struct Shape(double Skewness, double Kurtosis)
{
    /// <summary>|skewness| over 2 and kurtosis over 3.5.</summary>
    public bool HasOutliers => Math.Abs(Skewness) > 2 && Kurtosis > 3.5;

    /// <param name="values">Values; NaN is missing.</param>
    public static Computed<Shape> Of(ReadOnlySpan<double> values)
    {
        var column = OrientedColumn.Of(values, positive: true);
        if (!column.TryGet(out var found))
        {
            return column.Reason!.Value;
        }

        if (found.Known.Length < 4)
        {
            return NotComputable.TooFewPoints;
        }

        return found.Lowest == found.Highest ? NotComputable.AllEqual : Read(found.Known);
    }

    private static Shape Read(double[] values)
    {
        double n = values.Length, mean = Moments.Mean(values), deviation = Moments.SampleDeviation(values);
        double third = 0, fourth = 0;
        foreach (var value in values)
        {
            var z = (value - mean) / deviation;
            third += z * z * z;
            fourth += z * z * z * z;
        }

        return new Shape(
            n / ((n - 1) * (n - 2)) * third,
            (n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourth) - (3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))));
    }
}
