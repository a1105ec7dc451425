using Dashboard.Domain;
using Dashboard.Ui;

namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>One subsystem of a coupling, equal by value.</summary>
/// <param name="Boards">Keys of its boards.</param>
/// <param name="Score">Its score, 0 to 1.</param>
/// <param name="Weight">Its share in the level T.</param>
public readonly record struct SubsystemScore(ValueList<string> Boards, double Score, double Weight);
