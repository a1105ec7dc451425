namespace Dashboard.Domain.Statistics.Composites;

/// <summary>How much one indicator holds an index back.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Board">Its board.</param>
/// <param name="Score">Its score, 0 to 1.</param>
/// <param name="Degree">Its share of all that is missing to a full score, 0 to 1.</param>
public readonly record struct IndicatorObstacle(string Code, string Board, double Score, double Degree);
