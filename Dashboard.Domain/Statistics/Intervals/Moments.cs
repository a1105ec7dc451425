namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>Sums and spreads in two passes, so that a large common offset does not eat the digits.</summary>
internal static class Moments
{
    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    public static double Mean(ReadOnlySpan<double> values)
    {
        var rough = Sum(values) / values.Length;
        var rest = 0.0;
        foreach (var value in values)
        {
            rest += value - rough;
        }

        return rough + (rest / values.Length);
    }

    /// <summary>Sum of squared distances from the mean.</summary>
    public static double SquaredDistances(ReadOnlySpan<double> values, double mean)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (value - mean) * (value - mean);
        }

        return sum;
    }

    /// <summary>Sample standard deviation (n - 1). Needs two values.</summary>
    public static double SampleDeviation(ReadOnlySpan<double> values) =>
        Math.Sqrt(SquaredDistances(values, Mean(values)) / (values.Length - 1));

    /// <summary>The first thing that is wrong with a list; null when every value is finite.</summary>
    public static NotComputable? Fault(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return NotComputable.NoData;
        }

        NotComputable? fault = null;
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                return NotComputable.NoData;
            }

            if (double.IsInfinity(value))
            {
                fault = NotComputable.OutOfRange;
            }
        }

        return fault;
    }
}
