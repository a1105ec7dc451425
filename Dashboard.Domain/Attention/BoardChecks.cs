namespace Dashboard.Domain.Attention;

/// <summary>What was looked at on one board.</summary>
/// <param name="Board">Key of the board.</param>
/// <param name="Indicators">How many indicators it has.</param>
/// <param name="WithFigure">How many have a figure.</param>
/// <param name="WithTarget">How many of these can be held against a target now.</param>
/// <param name="Met">How many of these reach it.</param>
/// <param name="Missing">Why the others have none, the most frequent reason first.</param>
public sealed record BoardChecks(string Board, int Indicators, int WithFigure, int WithTarget, int Met, ValueList<MissingCount> Missing);
