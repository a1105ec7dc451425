using Dashboard.Domain;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Ui;

namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>What holds an index back in an area. Equal by value.</summary>
/// <param name="Boards">Every scored board, the greatest obstacle first; empty where nothing can be said.</param>
/// <param name="Top">The greatest obstacles among the indicators.</param>
/// <param name="Unscored">Boards without a score.</param>
/// <param name="Shortfall">What the weighted mean lacks to a full score, 0 to 1.</param>
/// <param name="Reason">Why nothing can be said; null otherwise.</param>
/// <param name="OfLevel">Whether it is the level T of a coupling that is held back.</param>
public sealed record ObstacleView(
    ValueList<BoardObstacle> Boards,
    ValueList<IndicatorObstacle> Top,
    ValueList<string> Unscored,
    double Shortfall,
    NotComputable? Reason,
    bool OfLevel)
{
    /// <summary>How many indicators are shown.</summary>
    public const int Most = 10;

    /// <summary>The obstacles of an index.</summary>
    public static ObstacleView Of(CompositeScore score, bool ofLevel)
    {
        var found = CompositeObstacles.Of(score);
        return found.TryGet(out var obstacles)
            ? new ObstacleView(new(obstacles.Boards), new(obstacles.Indicators.Take(Most)), new(obstacles.Unscored), obstacles.Shortfall, null, ofLevel)
            : new ObstacleView(new([]), new([]), new([]), 0, found.Reason, ofLevel);
    }
}
