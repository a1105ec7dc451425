using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>The score of one board inside an index.</summary>
/// <param name="Board">Key of the board.</param>
/// <param name="Score">Mean of its indicators' scores, 0 to 1, or why there is none.</param>
/// <param name="Coverage">Share (0 to 1) of the indicators it should have that have a figure.</param>
/// <param name="Weight">Its share in the index.</param>
/// <param name="Indicators">Every indicator of the board that is scored.</param>
public sealed record BoardScore(string Board, Computed<double> Score, double Coverage, double Weight, ImmutableArray<IndicatorScore> Indicators)
{
    /// <summary>Equal when every part is: a live and a rebuilt index are compared to the last bit.</summary>
    public bool Equals(BoardScore? other) =>
        other is not null
        && Board == other.Board && Score == other.Score && Coverage.Equals(other.Coverage) && Weight.Equals(other.Weight)
        && Indicators.SequenceEqual(other.Indicators);

    public override int GetHashCode() => HashCode.Combine(Board, Score, Coverage, Weight);
}
