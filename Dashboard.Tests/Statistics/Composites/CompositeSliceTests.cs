using System.Collections.Immutable;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Composites;

public sealed class CompositeSliceTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);
    private static readonly string[] Boards = [.. GoalpostTable.BuiltIn.Rules.Select(rule => rule.Indicator.Board).Distinct()];

    [Fact]
    public void Draws_OfAnyDefinitionAndGaps_EqualTheIndexBitForBit()
    {
        var draws = new Draws(901);
        int scored = 0, bare = 0;
        for (var round = 0; round < 250; round++)
        {
            var scheme = RandomScheme(draws);
            var definition = RandomDefinition(draws, scheme);
            var slice = new CompositeSlice(definition, scheme, GoalpostTable.BuiltIn);
            var rules = slice.Rules.ToArray();
            var areas = draws.Whole(1, 4);
            var (gap, alien) = (draws.Between(0, 0.25), draws.Between(0, 0.2));
            double[] values = [.. Enumerable.Range(0, rules.Length * areas).Select(i => Value(draws, rules[i / areas], gap, alien))];
            int[] days = [.. rules.Select(_ => draws.Whole(0, 90))], communities = [.. Enumerable.Range(0, areas).Select(_ => draws.Whole(0, 30))];
            double[] scores = new double[areas], coverage = new double[areas];
            slice.Score(values, days, communities, scores, coverage);
            for (var area = 0; area < areas; area++)
            {
                var one = CompositeIndex.Of(definition, scheme, Indicators(rules, values, days, communities, area));
                Assert.Equal(Bits(one.Value.TryGet(out var value) ? value : double.NaN), Bits(scores[area]));
                Assert.Equal(Bits(one.Coverage), Bits(coverage[area]));
                scored += one.Value.Exists ? 1 : 0;
                bare += one.Value.Exists ? 0 : 1;
            }
        }

        Assert.True(scored > 100 && bare > 100);
    }

    [Fact]
    public void Rules_OfAScheme_AreThoseOfItsBoardsInTheOrderOfTheTable()
    {
        var scheme = new WeightScheme("i", Day, "m", "b", new Dictionary<string, double> { ["virtue"] = 1, ["law"] = 2, ["overview"] = 1 });
        Assert.Equal(
            GoalpostTable.BuiltIn.Rules.Where(rule => rule.Indicator.Board is "law" or "virtue"),
            new CompositeSlice(new CompositeDefinition("i", []), scheme, GoalpostTable.BuiltIn).Rules);
    }

    // Values at the good post of one board and the bad post of the other: the total is the first board's share.
    [Fact]
    public void Score_OfOneFullAndOneEmptyBoard_IsTheWeightOfTheFull()
    {
        var scheme = new WeightScheme("i", Day, "m", "b", new Dictionary<string, double> { ["law"] = 3, ["virtue"] = 1 });
        var slice = new CompositeSlice(new CompositeDefinition("i", []), scheme, GoalpostTable.BuiltIn);
        var rules = slice.Rules.ToArray();
        double[] values = [.. rules.Select(rule => (rule.Indicator.Board == "law") == rule.Posts.HigherIsBetter ? 1e9 : -1e9)], scores = [0], coverage = [0];
        slice.Score(values, Enumerable.Repeat(30, rules.Length).ToArray(), [4], scores, coverage);
        Assert.Equal((75, 1), (scores[0], coverage[0]));
    }

    [Fact]
    public void Score_OfAnAreaThatHasNothing_IsNoneWithNoCoverage()
    {
        var scheme = new WeightScheme("i", Day, "m", "b", new Dictionary<string, double> { ["law"] = 1 });
        var slice = new CompositeSlice(new CompositeDefinition("i", []), scheme, GoalpostTable.BuiltIn);
        var n = slice.Rules.Count();
        double[] scores = [5, 5], coverage = [5, 5];
        double[] values = [.. Enumerable.Range(0, n).SelectMany(_ => new[] { double.PositiveInfinity, double.NaN })];
        slice.Score(values, new int[n], [1, 1], scores, coverage);
        Assert.Equal([double.NaN, double.NaN], scores);
        Assert.Equal([0, 0], coverage);
    }

    [Theory]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0, -1, 0, 0)]
    [InlineData(0, 0, -1, 0)]
    [InlineData(0, 0, 0, 1)]
    public void Score_OfATableOfAnotherShape_IsRefused(int values, int days, int scores, int coverage)
    {
        var scheme = new WeightScheme("i", Day, "m", "b", new Dictionary<string, double> { ["law"] = 1 });
        var slice = new CompositeSlice(new CompositeDefinition("i", []), scheme, GoalpostTable.BuiltIn);
        var n = slice.Rules.Count();
        var fault = Assert.Throws<ArgumentException>(() =>
            slice.Score(new double[(2 * n) + values], new int[n + days], new int[2], new double[2 + scores], new double[2 + coverage]));
        Assert.Contains("one row of areas", fault.Message, StringComparison.Ordinal);
        slice.Score(new double[2 * n], new int[n], new int[2], new double[2], new double[2]);
    }

    [Fact]
    public void Slice_OfNothing_Throws()
    {
        var definition = new CompositeDefinition("i", []);
        var scheme = new WeightScheme("i", Day, "m", "b", new Dictionary<string, double> { ["law"] = 1 });
        Assert.Throws<ArgumentNullException>(() => new CompositeSlice(null!, scheme, GoalpostTable.BuiltIn));
        Assert.Throws<ArgumentNullException>(() => new CompositeSlice(definition, null!, GoalpostTable.BuiltIn));
        Assert.Throws<ArgumentNullException>(() => new CompositeSlice(definition, scheme, null!));
    }

    private static WeightScheme RandomScheme(Draws draws)
    {
        var boards = draws.Order(Boards.Length).Take(draws.Whole(1, 6)).Select(i => Boards[i]).ToArray();
        var weights = boards.ToDictionary(board => board, _ => draws.Whole(0, 9) == 0 ? 0 : draws.Between(0.1, 4));
        weights[boards[0]] = 1.5;
        return new WeightScheme("i", Day, "m", "b", weights);
    }

    private static CompositeDefinition RandomDefinition(Draws draws, WeightScheme scheme)
    {
        var parts = scheme.Weights.Keys.GroupBy(_ => draws.Whole(0, 2)).Select(group => group.ToImmutableArray()).ToImmutableArray();
        return new CompositeDefinition("i", draws.Whole(0, 2) == 0 ? [] : draws.Whole(0, 9) == 0 ? parts.Add(["nowhere"]) : parts);
    }

    private static double Value(Draws draws, GoalpostRule rule, double gap, double alien)
    {
        var dice = draws.Unit();
        return dice < gap ? double.NaN
            : dice < gap + alien ? double.PositiveInfinity
            : draws.Between(rule.Posts.Low, rule.Posts.High) * rule.Divisor(20, 5);
    }

    private static IndicatorScore[] Indicators(GoalpostRule[] rules, double[] values, int[] days, int[] communities, int area) =>
    [
        .. rules.Select((rule, r) =>
        {
            var value = values[(r * communities.Length) + area];
            var counted = !double.IsPositiveInfinity(value);
            return counted && !double.IsNaN(value)
                ? new IndicatorScore(rule.Indicator.Code, rule.Indicator.Board, value, rule.Score(value, days[r], communities[area]), counted)
                : new IndicatorScore(rule.Indicator.Code, rule.Indicator.Board, null, null, counted);
        }),
    ];

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
