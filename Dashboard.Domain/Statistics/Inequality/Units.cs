namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>What every inequality measure asks of its units, and their sums.</summary>
internal readonly record struct Units(double Population, double Total, int Used)
{
    public double Mean => Total / Population;

    /// <summary>Values must not be negative and their mean positive; a unit without population is skipped.</summary>
    public static Computed<Units> Of(ReadOnlySpan<double> means, ReadOnlySpan<double> populations)
    {
        if (means.Length != populations.Length && !populations.IsEmpty)
        {
            return NotComputable.ShapeMismatch;
        }

        double population = 0, total = 0;
        var used = 0;
        for (var i = 0; i < means.Length; i++)
        {
            var people = populations.IsEmpty ? 1 : populations[i];
            if (double.IsNaN(means[i]) || double.IsNaN(people))
            {
                return NotComputable.NoData;
            }

            if (means[i] < 0 || people < 0 || double.IsInfinity(means[i]) || double.IsInfinity(people))
            {
                return NotComputable.OutOfRange;
            }

            population += people;
            total += people * means[i];
            used += people > 0 ? 1 : 0;
        }

        return used == 0 ? NotComputable.NoData : total > 0 ? new Units(population, total, used) : NotComputable.NotPositive;
    }
}
