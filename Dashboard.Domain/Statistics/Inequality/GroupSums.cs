namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>
/// One group from which its indices follow: Σ p y ln y and Σ p ln y would lose digits when values are large and alike, so units are kept.
/// </summary>
internal sealed class GroupSums
{
    private readonly List<(double Mean, double People)> units = [];

    public double Population { get; private set; }

    public double Total { get; private set; }

    /// <summary>T inside the group; 0 without a total.</summary>
    public double T
    {
        get
        {
            var mean = Total / Population;
            var t = units.Where(unit => unit.Mean > 0).Sum(unit => unit.People / Population * (unit.Mean / mean) * Math.Log(unit.Mean / mean));
            return Math.Max(0, t);
        }
    }

    /// <summary>L inside the group, unless a unit with people has nothing.</summary>
    public Computed<double> L
    {
        get
        {
            var mean = Total / Population;
            var inhabited = units.Where(unit => unit.People > 0).ToArray();
            return inhabited.Any(unit => unit.Mean == 0)
                ? NotComputable.NotPositive
                : Math.Max(0, inhabited.Sum(unit => unit.People / Population * Math.Log(mean / unit.Mean)));
        }
    }

    public void Add(double mean, double people)
    {
        units.Add((mean, people));
        Population += people;
        Total += people * mean;
    }
}
