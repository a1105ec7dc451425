using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Indices;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Composites;

public sealed class IndexSensitivityTests
{
    private static readonly WeightScheme Scheme = new("x", new DateOnly(2018, 1, 1), "given", "test", new Dictionary<string, double> { ["a"] = 6, ["b"] = 3, ["c"] = 1 });

    private static readonly double[][] Table = [[0.9, 0.2, 0.5], [0.6, 0.7, 0.6], [0.3, 0.9, 0.8], [0.5, 0.5, 0.1]];

    [Fact]
    public void Ranks_InForceAndUnderEachTest_AreTheDomainsOwn()
    {
        var found = IndexSensitivity.Of([.. Table.Select(Index)]).Value;
        double[] inForce = [.. Table.Select(row => WeightedMean.Of(row, [6, 3, 1]).Value)];
        var decisions = new DecisionTable([.. Table.SelectMany(row => row)], [true, true, true]);
        double[] critic = [.. CriticWeights.Of(decisions).Value.Weights];
        double[] entropy = [.. EntropyWeights.Of(decisions).Value.Weights];

        Assert.Equal(Ranks(inForce), found.Places.Select(place => place.Rank));
        Same(found, RankTest.EqualWeights, inForce, [.. Table.Select(row => row.Average())]);
        Same(found, RankTest.EntropyWeights, inForce, [.. Table.Select(row => WeightedMean.Of(row, entropy).Value)]);
        Same(found, RankTest.CriticWeights, inForce, [.. Table.Select(row => WeightedMean.Of(row, critic).Value)]);
        Same(found, RankTest.Geometric, inForce, [.. Table.Select(row => WeightedMean.Of(row, [6, 3, 1], MeanKind.Geometric).Value)]);
        Same(found, RankTest.Topsis, inForce, [.. Topsis.Of(decisions, [6, 3, 1]).Value.Select(one => one.Closeness)]);
        Same(found, RankTest.Copeland, inForce, [.. Copeland.Of(Table, [6, 3, 1]).Value.Select(one => (double)one)]);
        Assert.Equal(["a", "b", "c"], found.Tests.Where(test => test.Test == RankTest.WithoutBoard).Select(test => test.Board));
        Assert.Equal(Ranks([.. Table.Select(row => (row[1] * 0.75) + (row[2] * 0.25))]), found.Tests.Single(test => test.Board == "a").Ranks);
    }

    [Fact]
    public void Places_SpanEveryTest()
    {
        var found = IndexSensitivity.Of([.. Table.Select(Index)]).Value;

        Assert.All(found.Places, place =>
        {
            int[] all = [place.Rank, .. found.Tests.Select(test => test.Ranks[place.Area])];
            Assert.Equal((all.Min(), all.Max()), (place.Best, place.Worst));
        });
        Assert.Equal((1, 1, 4), (found.Places[0].Rank, found.Places[0].Best, found.Places[0].Worst));
    }

    [Fact]
    public void AZeroScore_RulesOutTheGeometricMeanOnly()
    {
        var found = IndexSensitivity.Of([.. Table.Append([0.4, 0, 0.4]).Select(Index)]).Value;

        Assert.Equal(NotComputable.NotPositive, found.Tests.Single(test => test.Test == RankTest.Geometric).Shift.Reason);
        Assert.All(found.Tests.Where(test => test.Test != RankTest.Geometric), test => Assert.True(test.Shift.Exists));
    }

    [Fact]
    public void AnAreaWithoutABoard_AndABoardOfFewAreas_AreLeftOut()
    {
        var lacking = IndexSensitivity.Of([.. Table.Append([0.9, double.NaN, 0.9]).Select(Index)]).Value;
        Assert.Equal([4], lacking.AreasLeftOut);
        Assert.Equal(4, lacking.Places.Length);

        var rare = IndexSensitivity.Of([.. Table.Select((row, i) => Index([row[0], row[1], i == 0 ? 0.5 : double.NaN]))]).Value;
        Assert.Equal(["c"], rare.BoardsLeftOut);
        Assert.Equal([2 / 3.0, 1 / 3.0], rare.WeightsInForce.Select(weight => Math.Round(weight, 15)).ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void TwoAreas_AreTooFew()
    {
        Assert.Equal(NotComputable.TooFewPoints, IndexSensitivity.Of([.. Table[..2].Select(Index)]).Reason);
        Assert.Equal(NotComputable.NoData, IndexSensitivity.Of([]).Reason);
        Assert.Equal(3, IndexSensitivity.Of([.. Table[..3].Select(Index)]).Value.Places.Length);
        Assert.Equal("scores", Assert.Throws<ArgumentNullException>(() => IndexSensitivity.Of(null!)).ParamName);
    }

    [Fact]
    public void ABoardOfHalfTheAreas_IsCompared_AndOneWithoutWeightIsNot()
    {
        double[][] six = [.. Table, [0.2, 0.8, 0.3], [0.7, 0.1, 0.4]];
        var half = IndexSensitivity.Of([.. six.Select((row, i) => Index([row[0], row[1], i < 3 ? row[2] : double.NaN]))]).Value;
        Assert.Equal(["a", "b", "c"], half.Boards);
        Assert.Equal([3, 4, 5], half.AreasLeftOut);

        var weightless = new WeightScheme("x", new DateOnly(2018, 1, 1), "given", "test", new Dictionary<string, double> { ["a"] = 6, ["b"] = 3, ["c"] = 0 });
        var found = IndexSensitivity.Of([.. Table.Select(row => CompositeIndex.Of(
            new CompositeDefinition("x", []), weightless, [.. row.Select((score, board) => One("abc"[board].ToString(), 0, score))]))]).Value;
        Assert.Equal(["a", "b"], found.Boards);
        Assert.Empty(found.BoardsLeftOut);
    }

    private static void Same(IndexSensitivity found, RankTest test, double[] inForce, double[] scores)
    {
        var result = found.Tests.Single(one => one.Test == test);
        Assert.Equal(Ranks(scores), result.Ranks);
        Assert.Equal(RankShift.Between(inForce, scores), result.Shift);
    }

    private static IEnumerable<int> Ranks(double[] scores) => Ranking.Of(scores).Select(rank => (int)rank!.Value);

    // Nine indicators of the weightier boards: one bare board must not cost the whole index.
    private static CompositeScore Index(double[] boards) => CompositeIndex.Of(
        new CompositeDefinition("x", []),
        Scheme,
        [.. boards.SelectMany((score, board) => Enumerable.Range(0, double.IsNaN(score) ? 1 : 9).Select(i => One("abc"[board].ToString(), i, score)))]);

    private static IndicatorScore One(string board, int number, double score) =>
        new($"{board}{number}", board, double.IsNaN(score) ? null : score, double.IsNaN(score) ? null : score, Counted: true);
}
