using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Coupling;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Composites;

public sealed class CompositeIndexTests
{
    private static readonly WeightScheme Scheme = new("x", new DateOnly(2018, 1, 1), "equal", "test", new Dictionary<string, double> { ["a"] = 1, ["b"] = 3 });
    private static readonly CompositeDefinition Mean = new("x", []);
    private static readonly CompositeDefinition Coupled = new("x", [["a"], ["b"]]);

    [Fact]
    public void Mean_OfTwoBoards_WeighsBoardsAndCountsIndicatorsAlike()
    {
        var score = CompositeIndex.Of(Mean, Scheme, [One("a", 0.2), One("a", 0.4), One("b", 0.9)]);
        Assert.Equal(100 * ((0.3 * 0.25) + (0.9 * 0.75)), score.Value.Value, 1e-12);
        Assert.Equal(1, score.Coverage);
        Assert.Null(score.Coupling);
        Assert.Equal([0.25, 0.75], score.Boards.Select(board => board.Weight));
    }

    [Theory]
    [InlineData(4, 1, true)]
    [InlineData(3, 1, false)]
    public void Coverage_AtFourFifths_IsTheLeastThatScores(int present, int absent, bool scores)
    {
        var parts = Enumerable.Repeat(One("a", 0.5), present).Concat(Enumerable.Repeat(One("a", null), absent)).Append(One("b", 0.5)).ToArray();
        var score = CompositeIndex.Of(new CompositeDefinition("x", []), Only("a"), [.. parts.Where(part => part.Board == "a")]);
        Assert.Equal(scores, score.Value.Exists);
        Assert.Equal(scores ? null : NotComputable.TooMuchMissing, score.Value.Reason);
        Assert.Equal((double)present / (present + absent), score.Coverage);
    }

    [Fact]
    public void Coverage_OfWhatAnAreaDoesNotHave_IsNotLowered()
    {
        var score = CompositeIndex.Of(Mean, Only("a"), [One("a", 0.5), new IndicatorScore("i", "a", null, null, Counted: false)]);
        Assert.Equal(1, score.Coverage);
        Assert.Equal(50, score.Value.Value);
    }

    [Fact]
    public void Mean_WhenOneBoardIsBare_RestsOnTheOthersAndSaysSo()
    {
        var score = CompositeIndex.Of(Mean, Scheme, [One("a", null), .. Enumerable.Repeat(One("b", 0.6), 9)]);
        Assert.Equal(60, score.Value.Value, 1e-12);
        Assert.Equal(0.9, score.Coverage);
        Assert.Equal(NotComputable.TooMuchMissing, score.Boards.Single(board => board.Board == "a").Score.Reason);
    }

    [Fact]
    public void Coupling_ShowsCouplingAndLevelBesideTheDegree()
    {
        var score = CompositeIndex.Of(Coupled, Scheme, [One("a", 0.3), One("b", 0.6)]);
        var expected = CouplingCoordination.Of([0.3, 0.6], [1, 3]).Value;
        Assert.Equal(expected, score.Coupling);
        Assert.Equal(expected.Coordination, score.Value.Value);
    }

    [Fact]
    public void Coupling_WhenASubsystemIsBare_IsNotComputed()
    {
        var score = CompositeIndex.Of(Coupled, Scheme, [One("a", null), .. Enumerable.Repeat(One("b", 0.6), 9)]);
        Assert.Equal(NotComputable.TooMuchMissing, score.Value.Reason);
        Assert.Null(score.Coupling);
    }

    [Fact]
    public void Coupling_OfASubsystemOfTwoBoards_UsesTheirWeightedMean()
    {
        // By hand: the subsystem of b and c scores (3 × 0.6 + 1 × 0.2)/4 = 0.5 and weighs 4/5.
        var scheme = new WeightScheme("x", new DateOnly(2018, 1, 1), "equal", "test", new Dictionary<string, double> { ["a"] = 1, ["b"] = 3, ["c"] = 1 });
        var score = CompositeIndex.Of(new CompositeDefinition("x", [["a"], ["c", "b"]]), scheme, [One("a", 0.3), One("b", 0.6), One("c", 0.2)]);
        Assert.Equal((0.3 * 0.2) + (0.5 * 0.8), score.Coupling!.Value.Level, 1e-14);
        Assert.Equal(2 * Math.Sqrt(0.15) / 0.8, score.Coupling.Value.Coupling, 1e-14);
    }

    [Fact]
    public void Coupling_OfASubsystemWithoutWeightOrBoard_SaysWhichIsMissing()
    {
        var scheme = new WeightScheme("x", new DateOnly(2018, 1, 1), "equal", "test", new Dictionary<string, double> { ["a"] = 1, ["b"] = 0 });
        Assert.Equal(NotComputable.InvalidWeights, CompositeIndex.Of(Coupled, scheme, [One("a", 0.3), One("b", 0.6)]).Value.Reason);
        Assert.Equal(
            NotComputable.NoData, CompositeIndex.Of(new CompositeDefinition("x", [["a"], ["nowhere"]]), scheme, [One("a", 0.3), One("b", 0.6)]).Value.Reason);
    }

    [Fact]
    public void Index_OfIndicatorsOfOtherBoards_IgnoresThem()
    {
        var score = CompositeIndex.Of(Mean, Only("a"), [One("a", 0.5), One("z", null), One("z", 1)]);
        Assert.Equal((50, 1), (score.Value.Value, score.Coverage));
        Assert.Equal(["a"], score.Boards.Select(board => board.Board));
    }

    [Fact]
    public void Index_OfNothing_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => CompositeIndex.Of(null!, Scheme, []));
        Assert.Equal("indicators", Assert.Throws<ArgumentNullException>(() => CompositeIndex.Of(Mean, Scheme, null!)).ParamName);
        Assert.Throws<ArgumentNullException>(() => CompositeIndex.Subsystems(null!, []));
    }

    [Fact]
    public void Index_WithoutAnythingToCount_HasNoDataAndNoCoverage()
    {
        var score = CompositeIndex.Of(Mean, Scheme, [new IndicatorScore("i", "a", 1, 1, Counted: false)]);
        Assert.Equal((NotComputable.NoData, 0), (score.Value.Reason, score.Coverage));
        Assert.All(score.Boards, board => Assert.Equal((NotComputable.TooMuchMissing, 0), (board.Score.Reason, board.Coverage)));
    }

    [Fact]
    public void Index_OfAScoreThatDoesNotCount_LeavesItOut() =>
        Assert.Equal(50, CompositeIndex.Of(Mean, Only("a"), [One("a", 0.5), new IndicatorScore("i", "a", 1, 1, Counted: false)]).Value.Value);

    [Fact]
    public void Index_BeforeTheFirstScheme_HasNoWeights() =>
        Assert.Equal(NotComputable.InvalidWeights, CompositeIndex.Of(Mean, null, [One("a", 1)]).Value.Reason);

    [Fact]
    public void Scores_ComparedPartByPart_AreEqual()
    {
        CompositeScore Run(double last) => CompositeIndex.Of(Coupled, Scheme, [One("a", 0.3), One("b", last)]);
        Assert.Equal(Run(0.6), Run(0.6));
        Assert.Equal(Run(0.6).GetHashCode(), Run(0.6).GetHashCode());
        Assert.NotEqual(Run(0.6), Run(0.7));
        var one = Run(0.6);
        Assert.False(one.Equals(null));
        Assert.NotEqual(one, one with { Code = "y" });
        Assert.NotEqual(one, one with { Value = NotComputable.NoData });
        Assert.NotEqual(one, one with { Coverage = 0.9 });
        Assert.NotEqual(one, one with { Coupling = null });
        Assert.NotEqual(one, one with { Scheme = null });
        Assert.NotEqual(one, one with { Boards = [] });
        var board = one.Boards[0];
        Assert.Equal(board, board with { Indicators = [.. board.Indicators] });
        Assert.Equal(board.GetHashCode(), (board with { Indicators = [.. board.Indicators] }).GetHashCode());
        Assert.False(board.Equals(null));
        Assert.NotEqual(board, board with { Board = "y" });
        Assert.NotEqual(board, board with { Score = NotComputable.NoData });
        Assert.NotEqual(board, board with { Coverage = 0.9 });
        Assert.NotEqual(board, board with { Weight = 0.9 });
        Assert.NotEqual(board, board with { Indicators = [] });
    }

    private static WeightScheme Only(string board) => new("x", new DateOnly(2018, 1, 1), "equal", "test", new Dictionary<string, double> { [board] = 1 });

    private static IndicatorScore One(string board, double? score) => new("i", board, score, score, Counted: true);
}
