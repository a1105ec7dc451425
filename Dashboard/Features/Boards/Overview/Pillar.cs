using Dashboard.Ui.Figures;

namespace Dashboard.Features.Boards.Overview;

/// <summary>The core, or one of the three governances, by the targets of its indicators until its score can be computed.</summary>
/// <param name="Board">core, autonomy, law, virtue.</param>
/// <param name="Judged">Indicators with a figure and a target.</param>
/// <param name="Met">How many of them reach it.</param>
/// <param name="Widest">The one furthest from its target; null when all reach theirs or none has one.</param>
public sealed record Pillar(string Board, int Judged, int Met, FigureView? Widest);
