namespace Dashboard.Domain.Statistics.Composites;

/// <summary>The places of one area over all tests.</summary>
/// <param name="Area">Its position in the list given.</param>
/// <param name="Rank">Its rank under the scheme in force, 1 for the highest; ties share the smallest.</param>
/// <param name="Best">The best (smallest) rank under any way of putting the index together, the one in force included.</param>
/// <param name="Worst">The worst (largest) rank.</param>
public readonly record struct AreaPlaces(int Area, int Rank, int Best, int Worst);
