namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>The weight of one board, in force and under the two schemes that follow from data.</summary>
/// <param name="Board">Key of the board.</param>
/// <param name="InForce">Its share, 0 to 1.</param>
/// <param name="Entropy">By entropy; null where that cannot be computed.</param>
/// <param name="Critic">By CRITIC; null where that cannot be computed.</param>
public readonly record struct BoardWeights(string Board, double InForce, double? Entropy, double? Critic);
