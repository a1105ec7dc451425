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
    /// <param name="populations">Heads of each unit; empty for one each.</param>
    public static Computed<Gini> Of(ReadOnlySpan<double> means, ReadOnlySpan<double> populations = default)
    {
        var units = Units.Of(means, populations);
        if (!units.TryGet(out var all))
        {
            return units.Reason!.Value;
        }

        var order = new int[means.Length];
        var keys = means.ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(keys, order);

        // Sorted, every pair is met once: people below times the step above them.
        double below = 0, area = 0, before = keys[0];
        foreach (var i in order)
        {
            area += below * (all.Population - below) * (means[i] - before);
            before = means[i];
            below += populations.IsEmpty ? 1 : populations[i];
        }

        var value = area / (all.Population * all.Total);
        return new Gini(value, all.Used > 1 ? value * all.Used / (all.Used - 1) : NotComputable.TooFewPoints);
    }
}
