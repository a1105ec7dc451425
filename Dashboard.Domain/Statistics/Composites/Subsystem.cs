using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>One of the subsystems that an index of coupling couples.</summary>
/// <param name="Boards">Keys of its boards.</param>
/// <param name="Score">Weighted mean of their scores, 0 to 1.</param>
/// <param name="Weight">Sum of their shares in the index.</param>
public readonly record struct Subsystem(ImmutableArray<string> Boards, double Score, double Weight);
