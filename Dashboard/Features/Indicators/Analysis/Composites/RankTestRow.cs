using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Indices;

namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>What one test does to the ranking.</summary>
/// <param name="Test">How the index was put together.</param>
/// <param name="Board">The board left out; null for other tests.</param>
/// <param name="Shift">How far areas move, or why the test cannot be made.</param>
public readonly record struct RankTestRow(RankTest Test, string? Board, Computed<RankShift> Shift);
