namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>An index cut into parts that add up to it exactly.</summary>
/// <param name="Total">The whole.</param>
/// <param name="Between">What the groups' means account for.</param>
/// <param name="Within">What is left inside the groups.</param>
public readonly record struct Decomposition(double Total, double Between, double Within)
{
    // Equal values leave rounding noise of this order.
    private const double Noise = 1e-14;

    /// <summary>Share of the between part; not computable when there is no inequality.</summary>
    public Computed<double> BetweenShare => Total > Noise ? Between / Total : NotComputable.AllEqual;
}
