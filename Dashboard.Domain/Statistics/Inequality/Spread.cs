using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>
/// Plain measures of spread over units, weighted by population: coefficient of variation (denominator n, not the sample's n - 1), Atkinson's index and
/// Hoover's share that would have to move.
/// </summary>
public static class Spread
{
    /// <summary>Standard deviation over mean, weighted by population.</summary>
    public static Computed<double> Variation(ReadOnlySpan<double> means, ReadOnlySpan<double> populations = default)
    {
        var units = Units.Of(means, populations);
        if (!units.TryGet(out var all))
        {
            return units.Reason!.Value;
        }

        var squares = 0.0;
        for (var i = 0; i < all.Means.Length; i++)
        {
            squares += all.People[i] * (all.Means[i] - all.Mean) * (all.Means[i] - all.Mean);
        }

        return Math.Sqrt(squares / all.Population) / all.Mean;
    }

    /// <summary>The sample's coefficient of variation (n - 1), unweighted.</summary>
    public static Computed<double> SampleVariation(ReadOnlySpan<double> values)
    {
        var units = Units.Of(values, default);
        if (!units.TryGet(out var all))
        {
            return units.Reason!.Value;
        }

        return values.Length > 1 ? Moments.SampleDeviation(values) / all.Mean : NotComputable.TooFewPoints;
    }

    /// <summary>Atkinson's index: <c>1 - [Σ f (y/μ)^(1-ε)]^(1/(1-ε))</c>, and <c>1 - exp(Σ f ln(y/μ))</c> at ε = 1.</summary>
    /// <param name="means">Mean per head of each unit, not negative.</param>
    /// <param name="aversion">ε, above 0. From 1 on a zero gives the index 1.</param>
    /// <param name="populations">Heads of each unit; empty for one each.</param>
    public static Computed<double> Atkinson(ReadOnlySpan<double> means, double aversion, ReadOnlySpan<double> populations = default)
    {
        var units = Units.Of(means, populations);
        if (!units.TryGet(out var all))
        {
            return units.Reason!.Value;
        }

        if (!(aversion > 0) || double.IsInfinity(aversion))
        {
            return NotComputable.OutOfRange;
        }

        var sum = 0.0;
        for (var i = 0; i < all.Means.Length; i++)
        {
            var share = all.People[i] / all.Population;
            var relative = all.Means[i] / all.Mean;
            sum += share == 0 ? 0 : share * (aversion == 1 ? Math.Log(relative) : Math.Pow(relative, 1 - aversion));
        }

        return aversion == 1 ? 1 - Math.Exp(sum) : 1 - Math.Pow(sum, 1 / (1 - aversion));
    }

    /// <summary>Hoover's index: the share of the total that would have to move for equality, <c>½ Σ |s - f|</c>.</summary>
    public static Computed<double> Hoover(ReadOnlySpan<double> means, ReadOnlySpan<double> populations = default)
    {
        var units = Units.Of(means, populations);
        if (!units.TryGet(out var all))
        {
            return units.Reason!.Value;
        }

        var moved = 0.0;
        for (var i = 0; i < all.Means.Length; i++)
        {
            moved += Math.Abs((all.People[i] * all.Means[i] / all.Total) - (all.People[i] / all.Population));
        }

        return moved / 2;
    }
}
