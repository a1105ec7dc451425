namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>
/// The weighted Gini coefficient: <c>Σ p p |y - y| / (2 P² μ)</c>, 0 for equality. The form corrected for small samples (× n/(n-1)) is another number and
/// is named apart. Source: Gini 1912; Cowell 2011.
/// </summary>
/// <param name="Value">The coefficient of the population itself.</param>
/// <param name="SmallSample">Corrected by n/(n-1) over the units used, or why not (one unit).</param>
public readonly record struct Gini(double Value, Computed<double> SmallSample)
{
    /// <param name="means">Mean per head of each unit, not negative. NaN is missing.</param>
    /// <param name="populations">Heads of each unit; empty for one each. A unit without heads is skipped.</param>
    public static Computed<Gini> Of(ReadOnlySpan<double> means, ReadOnlySpan<double> populations = default)
    {
        var units = Units.Of(means, populations);
        if (!units.TryGet(out var all))
        {
            return units.Reason!.Value;
        }

        double[] sorted = [.. all.Means], people = [.. all.People];
        Array.Sort(sorted, people);

        // Sorted, every pair is met once: share of people below times share above, times the step between them.
        double below = people[0], pairs = 0;
        for (var i = 1; i < sorted.Length; i++)
        {
            var share = below / all.Population;
            pairs += share * (1 - share) * (sorted[i] - sorted[i - 1]);
            below += people[i];
        }

        var value = pairs / all.Mean;
        return new Gini(value, all.Used > 1 ? value * all.Used / (all.Used - 1) : NotComputable.TooFewPoints);
    }
}
