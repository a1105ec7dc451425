using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Coupling;
using Dashboard.Domain.Statistics.Weights;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>An index with its parts: never shown without them.</summary>
/// <param name="Code">The index.</param>
/// <param name="Value">0 to 100 for the total index, 0 to 1 (D) for a coupling; or why there is none.</param>
/// <param name="Coverage">Share (0 to 1) of the indicators it should have that have a figure.</param>
/// <param name="Boards">The boards, with their scores and indicators.</param>
/// <param name="Coupling">C, T, D and class of a coupling; null otherwise, or without a value.</param>
/// <param name="Scheme">The weights in force; null before the first scheme.</param>
public sealed record CompositeScore(
    string Code,
    Computed<double> Value,
    double Coverage,
    ImmutableArray<BoardScore> Boards,
    CouplingCoordination? Coupling,
    WeightScheme? Scheme)
{
    /// <summary>Equal when every part is.</summary>
    public bool Equals(CompositeScore? other) =>
        other is not null
        && Code == other.Code && Value == other.Value && Coverage.Equals(other.Coverage) && Coupling == other.Coupling
        && ReferenceEquals(Scheme, other.Scheme) && Boards.SequenceEqual(other.Boards);

    public override int GetHashCode() => HashCode.Combine(Code, Value, Coverage);
}
