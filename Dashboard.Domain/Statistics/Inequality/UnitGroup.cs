namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>One group of units in a decomposition.</summary>
/// <param name="Group">Its number, as given.</param>
/// <param name="PopulationShare">F, its share of the population.</param>
/// <param name="ValueShare">S, its share of the total.</param>
/// <param name="Mean">Its mean per head; null for an empty group.</param>
/// <param name="TheilT">T inside the group; 0 for a group with no total.</param>
/// <param name="TheilL">L inside the group, or why it is not defined (a zero).</param>
public readonly record struct UnitGroup(
    int Group,
    double PopulationShare,
    double ValueShare,
    double? Mean,
    double TheilT,
    Computed<double> TheilL);
