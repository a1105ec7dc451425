namespace Dashboard.Domain.Statistics.Trends;

/// <summary>
/// The recent trend of annual, non-overlapping values: the last five that are complete. Significant when χ² exceeds the 99.8 % point and the slope keeps
/// one sign with all five points and with each left out. Monthly series go to the control chart. Sources: PHE, Trend markers (technical guidance);
/// Armitage 1955, Biometrics 11:375-386. The reference's 2020 code never sets the slope for proportions, so it calls every significant
/// trend a decrease; here the direction is that of the data.
/// </summary>
public static class AnnualTrend
{
    /// <summary>How many of the latest years count.</summary>
    public const int Points = 5;

    /// <summary>The chi-square point at 99.8 % with one degree of freedom.</summary>
    public const double Critical = 9.54953570608324;

    // What the source divides the width of a 95 % interval by; not 2 x 1.95996.
    private const double WidthInDeviations = 3.92;

    /// <summary>By values weighted with their intervals: any kind of figure.</summary>
    public static Computed<RecentTrend> OfIntervals(ReadOnlySpan<AnnualPoint> series)
    {
        if (Latest(series, point => Known(point.Value) && Known(point.Lower) && Known(point.Upper)) is not { } latest)
        {
            return NotComputable.TooFewPoints;
        }

        if (HasFull(series))
        {
            return NotComputable.OutOfRange;
        }

        Span<double> weights = stackalloc double[Points];
        Span<double> values = stackalloc double[Points];
        for (var i = 0; i < Points; i++)
        {
            var deviation = (latest[i].Upper!.Value - latest[i].Lower!.Value) / WidthInDeviations;
            if (!(deviation > 0))
            {
                return NotComputable.NoInterval;
            }

            weights[i] = 1 / (deviation * deviation);
            values[i] = latest[i].Value!.Value;
        }

        var line = WeightedLine.Of(weights, values, -1);
        var chiSquare = line.Slope * line.Slope / line.SlopeVariance;
        return Decide(weights, values, chiSquare, line.Slope, line.Slope);
    }

    /// <summary>By counts and denominators: proportions (Cochran and Armitage's test for a trend).</summary>
    public static Computed<RecentTrend> OfProportions(ReadOnlySpan<AnnualPoint> series)
    {
        if (Latest(series, point => Known(point.Count) && Known(point.Denominator)) is not { } latest)
        {
            return NotComputable.TooFewPoints;
        }

        if (HasFull(series))
        {
            return NotComputable.OutOfRange;
        }

        double n = 0, x = 0, tx = 0, tn = 0, ttn = 0;
        Span<double> weights = stackalloc double[Points];
        Span<double> odds = stackalloc double[Points];
        for (var i = 0; i < Points; i++)
        {
            double count = latest[i].Count!.Value, size = latest[i].Denominator!.Value, t = i;
            if (count <= 0)
            {
                return NotComputable.NotPositive;
            }

            if (count > size)
            {
                return NotComputable.OutOfRange;
            }

            n += size;
            x += count;
            tx += t * count;
            tn += t * size;
            ttn += t * t * size;
            weights[i] = 1;
            odds[i] = Math.Log(count / (size - count));
        }

        var lean = (n * tx) - (x * tn);
        var chiSquare = n * lean * lean / (x * (n - x) * ((n * ttn) - (tn * tn)));
        return Decide(weights, odds, chiSquare, WeightedLine.Of(weights, odds, -1).Slope, lean);
    }

    private static Computed<RecentTrend> Decide(ReadOnlySpan<double> weights, ReadOnlySpan<double> values, double chiSquare, double slope, double lean)
    {
        if (!double.IsFinite(chiSquare))
        {
            return NotComputable.OutOfRange;
        }

        var steady = chiSquare > Critical && KeepsSign(weights, values);
        var direction = !steady ? TrendDirection.NoChange : lean > 0 ? TrendDirection.Increasing : TrendDirection.Decreasing;
        return new RecentTrend(direction, chiSquare, slope);
    }

    private static bool KeepsSign(ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        var rising = 0;
        for (var without = -1; without < Points; without++)
        {
            rising += WeightedLine.Of(weights, values, without).Slope < 0 ? 0 : 1;
        }

        return rising is 0 or Points + 1;
    }

    // A part that equals its whole anywhere in the series rules the test out in the source, and its log odds do not exist.
    private static bool HasFull(ReadOnlySpan<AnnualPoint> series)
    {
        foreach (var point in series)
        {
            if (point.Count is { } count && count == point.Denominator)
            {
                return true;
            }
        }

        return false;
    }

    private static AnnualPoint[]? Latest(ReadOnlySpan<AnnualPoint> series, Func<AnnualPoint, bool> complete)
    {
        var known = new List<AnnualPoint>(series.Length);
        foreach (var point in series)
        {
            if (complete(point))
            {
                known.Add(point);
            }
        }

        return known.Count < Points ? null : [.. known.OrderBy(point => point.Year).TakeLast(Points)];
    }

    private static bool Known(double? value) => value is { } known && !double.IsNaN(known);
}
