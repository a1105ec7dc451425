namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>What every inequality measure asks of its units, and their sums.</summary>
internal sealed class Units
{
    private Units(double[] means, double[] people)
    {
        Means = means;
        People = people;
        for (var i = 0; i < means.Length; i++)
        {
            Population += people[i];
            Total += people[i] * means[i];
            Used += people[i] > 0 ? 1 : 0;
        }
    }

    /// <summary>Mean per head, 0 where there is no head: nothing over nobody must not spoil the sums.</summary>
    public double[] Means { get; }

    public double[] People { get; }

    public double Population { get; }

    public double Total { get; }

    /// <summary>Units with people.</summary>
    public int Used { get; }

    public double Mean => Total / Population;

    /// <summary>Values must not be negative and their mean positive; a unit without people is skipped, whatever its value.</summary>
    public static Computed<Units> Of(ReadOnlySpan<double> means, ReadOnlySpan<double> populations)
    {
        if (!populations.IsEmpty && populations.Length != means.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        var known = means.ToArray();
        var people = populations.IsEmpty ? [.. Enumerable.Repeat(1.0, known.Length)] : populations.ToArray();
        for (var i = 0; i < known.Length; i++)
        {
            known[i] = people[i] == 0 ? 0 : known[i];
            if (double.IsNaN(known[i]) || double.IsNaN(people[i]))
            {
                return NotComputable.NoData;
            }

            if (known[i] < 0 || people[i] < 0)
            {
                return NotComputable.OutOfRange;
            }
        }

        var units = new Units(known, people);
        return units.Used == 0 ? NotComputable.NoData
            : units.Total == 0 ? NotComputable.NotPositive
            : double.IsFinite(units.Population + units.Total) ? units
            : NotComputable.OutOfRange;
    }
}
