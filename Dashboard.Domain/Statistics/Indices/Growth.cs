using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>How a figure grows over years.</summary>
public static class Growth
{
    /// <summary>Compound annual growth: <c>(last/first)^(1/(years)) - 1</c>. Between equal ends 0; the first must be above 0 and the last not below.</summary>
    public static Computed<double> Compound(ReadOnlySpan<double> values, ReadOnlySpan<double> years)
    {
        if (Fault(values, years) is { } fault)
        {
            return fault;
        }

        double first = values[0], last = values[^1];
        return first <= 0 || last < 0 ? NotComputable.NotPositive : Math.Pow(last / first, 1 / (years[^1] - years[0])) - 1;
    }

    /// <summary>Slope of the least-squares line in per cent of the line's value at the first year, which must be above 0.</summary>
    public static Computed<double> Linear(ReadOnlySpan<double> values, ReadOnlySpan<double> years)
    {
        if (Fault(values, years) is { } fault)
        {
            return fault;
        }

        double middle = Moments.Mean(values), centre = Moments.Mean(years), product = 0;
        for (var i = 0; i < values.Length; i++)
        {
            product += (years[i] - centre) * (values[i] - middle);
        }

        var slope = product / Moments.SquaredDistances(years, centre);
        var start = middle + (slope * (years[0] - centre));

        // A line that starts at 0 comes out a hair beside it.
        return start <= 1e-12 * Math.Abs(middle) ? NotComputable.NotPositive : slope / start * 100;
    }

    private static NotComputable? Fault(ReadOnlySpan<double> values, ReadOnlySpan<double> years)
    {
        if (values.Length != years.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        if ((Moments.Fault(values) ?? Moments.Fault(years)) is { } fault)
        {
            return fault;
        }

        for (var i = 1; i < years.Length; i++)
        {
            if (years[i] <= years[i - 1])
            {
                return NotComputable.OutOfRange;
            }
        }

        return values.Length < 2 ? NotComputable.TooFewPoints : null;
    }
}
