namespace Dashboard.Domain.Statistics.Coupling;

/// <summary>How much one indicator holds an area back.</summary>
/// <param name="Index">Its place in the list given.</param>
/// <param name="Deviation">Weighted distance from the best: <c>w (1 - x)</c>.</param>
/// <param name="Degree">Its share of all distances, 0 to 1; the degrees of an area sum to 1.</param>
public readonly record struct Obstacle(int Index, double Deviation, double Degree);
