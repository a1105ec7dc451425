using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Indices;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>What one test does to the ranking.</summary>
/// <param name="Test">How the index was put together.</param>
/// <param name="Board">The board left out; null for other tests.</param>
/// <param name="Shift">How far areas move against the ranking in force, or why the test cannot be made.</param>
/// <param name="Ranks">Rank of each area, 1 for the highest; empty where the test cannot be made.</param>
/// <param name="Weights">Weight of each board, summing to 1; empty for tests with the weights in force.</param>
public sealed record RankTestResult(
    RankTest Test, string? Board, Computed<RankShift> Shift, ImmutableArray<int> Ranks, ImmutableArray<double> Weights);
