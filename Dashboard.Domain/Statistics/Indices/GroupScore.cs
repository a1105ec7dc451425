namespace Dashboard.Domain.Statistics.Indices;

/// <summary>The score of one group of an index.</summary>
/// <param name="Score">The score, or why there is none.</param>
/// <param name="Coverage">Share (0 to 1) of its direct members that have a score: always shown with it.</param>
public readonly record struct GroupScore(Computed<double> Score, double Coverage);
