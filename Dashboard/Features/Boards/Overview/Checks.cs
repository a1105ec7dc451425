namespace Dashboard.Features.Boards.Overview;

/// <summary>How many indicators were looked at, and what came of it.</summary>
public sealed record Checks(int Indicators, int WithFigure, int WithTarget, int Met);
