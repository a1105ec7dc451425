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
    public void Index_WithoutAnythingToCount_HasNoData() =>
        Assert.Equal(NotComputable.NoData, CompositeIndex.Of(Mean, Scheme, []).Value.Reason);

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
    }

    private static WeightScheme Only(string board) => new("x", new DateOnly(2018, 1, 1), "equal", "test", new Dictionary<string, double> { [board] = 1 });

    private static IndicatorScore One(string board, double? score) => new("i", board, score, score, Counted: true);
}
