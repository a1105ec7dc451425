namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>
/// Sums from which a group's indices follow: Σ p y ln y and Σ p ln y would lose digits when values are large and alike, so units are kept.
/// </summary>
internal readonly struct GroupSums
{
    private readonly List<(double Mean, double People)>? units;

    private GroupSums(List<(double Mean, double People)> units, double population, double total)
    {
        this.units = units;
        Population = population;
        Total = total;
    }

    public double Population { get; }

    public double Total { get; }

    /// <summary>T inside the group; 0 without a total.</summary>
    public double T
    {
        get
        {
            var mean = Total / Population;
            double t = 0;
            foreach (var (value, people) in units ?? [])
            {
                t += value > 0 && people > 0 ? people / Population * (value / mean) * Math.Log(value / mean) : 0;
            }

            return t;
        }
    }

    /// <summary>L inside the group, unless a unit with people has nothing.</summary>
    public Computed<double> L
    {
        get
        {
            var mean = Total / Population;
            double l = 0;
            foreach (var (value, people) in units ?? [])
            {
                if (people > 0 && value == 0)
                {
                    return NotComputable.NotPositive;
                }

                l += people > 0 ? people / Population * Math.Log(mean / value) : 0;
            }

            return l;
        }
    }

    public GroupSums With(double mean, double people)
    {
        var list = units ?? [];
        list.Add((mean, people));
        return new GroupSums(list, Population + people, Total + (people * mean));
    }
}
