using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Weights;

namespace Dashboard.Tests.Features.Indicators.Analysis;

/// <summary>Indices with scores given by the test.</summary>
internal static class Planted
{
    /// <summary>An index under its scheme in force: every scored indicator of a board gets the board's score.</summary>
    public static CompositeScore Index(string code, params (string Board, double? Score)[] boards)
    {
        var given = boards.ToDictionary(board => board.Board, board => board.Score);
        var scheme = WeightScheme.InForce(WeightTable.BuiltIn, code, new DateOnly(2026, 11, 30))!;
        return CompositeIndex.Of(
            CompositeDefinition.All.Single(index => index.Code == code),
            scheme,
            [.. GoalpostTable.BuiltIn.Rules.Where(rule => scheme.Weights.ContainsKey(rule.Indicator.Board)).Select(rule => Score(rule, given.GetValueOrDefault(rule.Indicator.Board, 0.5)))]);
    }

    private static IndicatorScore Score(GoalpostRule rule, double? score) => new(rule.Indicator.Code, rule.Indicator.Board, score, score, Counted: true);
}
