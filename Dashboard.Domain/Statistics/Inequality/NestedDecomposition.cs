namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>An index cut into districts, town and country inside districts, and the rest; the parts add up exactly.</summary>
/// <param name="Total">The whole.</param>
/// <param name="BetweenOuter">Between districts.</param>
/// <param name="BetweenInner">Between town and country inside districts.</param>
/// <param name="Within">Inside town or country of one district.</param>
public readonly record struct NestedDecomposition(double Total, double BetweenOuter, double BetweenInner, double Within);
