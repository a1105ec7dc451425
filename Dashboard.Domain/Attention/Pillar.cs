using Dashboard.Domain.Judgement;

namespace Dashboard.Domain.Attention;

/// <summary>The core, or one of the three governances.</summary>
/// <param name="Board">core, autonomy, law, virtue.</param>
/// <param name="Score">0 to 100; null while too much of the board is missing.</param>
/// <param name="Before">The score of the period before; null likewise, and while the period still runs.</param>
/// <param name="Judged">Indicators with a figure and a target.</param>
/// <param name="Met">How many of them reach it.</param>
/// <param name="Widest">The one furthest from its target; null when all reach theirs or none has one.</param>
public sealed record Pillar(string Board, double? Score, double? Before, int Judged, int Met, JudgedFigure? Widest);
