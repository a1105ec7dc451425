using System.Collections.Immutable;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Statistics.Coupling;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>
/// What holds an index back (障碍度), by board and by indicator: <see cref="ObstacleDegree"/> over the boards that have a score, with the weights in force, and over
/// their indicators, which share their board's weight alike. So the degrees of a board's indicators sum to the board's. Of a coupling it is the level T that
/// is held back: C has no weights.
/// </summary>
/// <param name="Boards">Every board with a score, the greatest obstacle first.</param>
/// <param name="Indicators">Every indicator with a score on such a board, the greatest obstacle first.</param>
/// <param name="Unscored">Boards without a score: they have no part in this.</param>
/// <param name="Shortfall">What the weighted mean lacks to 1.</param>
public sealed record CompositeObstacles(
    ImmutableArray<BoardObstacle> Boards, ImmutableArray<IndicatorObstacle> Indicators, ImmutableArray<string> Unscored, double Shortfall)
{
    /// <param name="score">An index with its boards.</param>
    /// <returns>Not computable when no board has a score, or when all are full: nothing holds it back.</returns>
    public static Computed<CompositeObstacles> Of(CompositeScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var scored = score.Boards.Where(board => board.Score.Exists).ToArray();
        var degrees = ObstacleDegree.Of([.. scored.Select(board => board.Score.Value)], [.. scored.Select(board => board.Weight)]);
        if (!degrees.TryGet(out var obstacles))
        {
            return degrees.Reason!.Value;
        }

        return new CompositeObstacles(
            [.. obstacles.Select(one => new BoardObstacle(scored[one.Index].Board, scored[one.Index].Score.Value, one.Degree)).OrderByDescending(one => one.Degree)],
            OfIndicators(scored),
            [.. score.Boards.Where(board => !board.Score.Exists).Select(board => board.Board)],
            obstacles.Sum(one => one.Deviation) / scored.Sum(board => board.Weight));
    }

    private static ImmutableArray<IndicatorObstacle> OfIndicators(BoardScore[] boards)
    {
        var parts = new List<(IndicatorScore Indicator, double Weight)>();
        foreach (var board in boards)
        {
            var known = board.Indicators.Where(indicator => indicator is { Counted: true, Score: not null }).ToArray();
            parts.AddRange(known.Select(indicator => (indicator, board.Weight / known.Length)));
        }

        var degrees = ObstacleDegree.Of([.. parts.Select(part => part.Indicator.Score!.Value)], [.. parts.Select(part => part.Weight)]);
        return degrees.TryGet(out var obstacles)
            ? [.. obstacles.Select(one => Obstacle(parts[one.Index].Indicator, one.Degree)).OrderByDescending(one => one.Degree)]
            : [];
    }

    private static IndicatorObstacle Obstacle(IndicatorScore indicator, double degree) => new(indicator.Code, indicator.Board, indicator.Score!.Value, degree);
}
