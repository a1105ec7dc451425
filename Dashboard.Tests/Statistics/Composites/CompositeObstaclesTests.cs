using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Coupling;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Composites;

public sealed class CompositeObstaclesTests
{
    private static readonly WeightScheme Scheme = new("x", new DateOnly(2018, 1, 1), "equal", "test", new Dictionary<string, double> { ["a"] = 1, ["b"] = 3 });

    [Fact]
    public void Boards_AreObstacleDegreesWithTheWeightsInForce()
    {
        var found = CompositeObstacles.Of(Index(("a1", "a", 0.2), ("a2", "a", 0.4), ("b1", "b", 0.9))).Value;

        var expected = ObstacleDegree.Of([0.3, 0.9], [0.25, 0.75]).Value;
        Assert.Equal(["a", "b"], found.Boards.Select(board => board.Board));
        Assert.Equal(expected[0].Degree, found.Boards[0].Degree, 12);
        Assert.Equal(expected[1].Degree, found.Boards[1].Degree, 12);
        Assert.Equal(1 - ((0.25 * 0.3) + (0.75 * 0.9)), found.Shortfall, 12);
    }

    [Fact]
    public void Indicators_SumToTheirBoard_TheGreatestFirst()
    {
        var found = CompositeObstacles.Of(Index(("a1", "a", 0.2), ("a2", "a", 0.4), ("b1", "b", 0.9), ("b2", "b", 0.7), ("b3", "b", 0.1))).Value;

        Assert.Equal("b3", found.Indicators[0].Code);
        Assert.Equal(1, found.Indicators.Sum(one => one.Degree), 12);
        Assert.All(found.Boards, board => Assert.Equal(board.Degree, found.Indicators.Where(one => one.Board == board.Board).Sum(one => one.Degree), 12));
    }

    [Fact]
    public void ABareBoard_IsNamed_AndTakesNoPart()
    {
        var found = CompositeObstacles.Of(Index([("a1", "a", null), .. Enumerable.Range(0, 9).Select(i => ($"b{i}", "b", (double?)0.5))])).Value;

        Assert.Equal(["a"], found.Unscored);
        Assert.Equal(("b", 1.0, 0.5), (found.Boards.Single().Board, found.Boards[0].Degree, found.Shortfall));
    }

    [Fact]
    public void FullScores_HoldNothingBack() =>
        Assert.Equal(NotComputable.AllEqual, CompositeObstacles.Of(Index(("a1", "a", 1), ("b1", "b", 1))).Reason);

    [Fact]
    public void NoIndex_Throws() => Assert.Equal("score", Assert.Throws<ArgumentNullException>(() => CompositeObstacles.Of(null!)).ParamName);

    [Fact]
    public void NoScores_AreNoData() => Assert.Equal(NotComputable.NoData, CompositeObstacles.Of(Index(("a1", "a", null), ("b1", "b", null))).Reason);

    [Fact]
    public void Subsystems_AreWeightedMeansOfTheirBoards()
    {
        var score = Index(("a1", "a", 0.2), ("b1", "b", 0.6));

        var both = Assert.Single(CompositeIndex.Subsystems(new CompositeDefinition("x", [["a", "b"]]), score.Boards).Value);

        Assert.Equal(0.5, both.Score, 12);
        Assert.Equal(1, both.Weight, 12);
        Assert.Equal(NotComputable.TooMuchMissing, CompositeIndex.Subsystems(new CompositeDefinition("x", [["a"], ["b"]]), Index(("a1", "a", null), ("b1", "b", 1)).Boards).Reason);
    }

    private static CompositeScore Index(params (string Code, string Board, double? Score)[] indicators) =>
        CompositeIndex.Of(new CompositeDefinition("x", []), Scheme, [.. indicators.Select(one => new IndicatorScore(one.Code, one.Board, one.Score, one.Score, Counted: true))]);
}
