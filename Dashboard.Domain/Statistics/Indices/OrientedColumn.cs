using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>An indicator over areas, turned so that higher is better.</summary>
internal sealed class OrientedColumn
{
    private OrientedColumn(double[] oriented, double[] known)
    {
        Oriented = oriented;
        Known = known;
        Lowest = known.Min();
        Highest = known.Max();
    }

    /// <summary>All values, NaN where missing.</summary>
    public double[] Oriented { get; }

    /// <summary>The values that are there.</summary>
    public double[] Known { get; }

    public double Lowest { get; }

    public double Highest { get; }

    public static Computed<OrientedColumn> Of(ReadOnlySpan<double> values, bool positive)
    {
        var oriented = values.ToArray();
        for (var i = 0; i < oriented.Length; i++)
        {
            oriented[i] = positive ? oriented[i] : -oriented[i];
        }

        var known = oriented.Where(value => !double.IsNaN(value)).ToArray();
        return known.Length == 0 ? NotComputable.NoData : !double.IsFinite(known.Max() - known.Min()) ? NotComputable.OutOfRange : new OrientedColumn(oriented, known);
    }

    public Computed<ImmutableArray<double?>> Map(Func<double, double> score) =>
        Oriented.Select(value => double.IsNaN(value) ? (double?)null : score(value)).ToImmutableArray();
}
