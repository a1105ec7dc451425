namespace Dashboard.Domain.Statistics.Composites;

/// <summary>How much one board holds an index back.</summary>
/// <param name="Board">Key of the board.</param>
/// <param name="Score">Its score, 0 to 1.</param>
/// <param name="Degree">Its share of all that is missing to a full score, 0 to 1.</param>
public readonly record struct BoardObstacle(string Board, double Score, double Degree);
