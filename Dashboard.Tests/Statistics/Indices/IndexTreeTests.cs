using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

public sealed class IndexTreeTests
{
    // all ── left (1): a (1), b (3) ── and right (4): c (2), d (2), e (0).
    private static readonly IndexNode[] Nodes =
    [
        new("all", null, 1), new("left", "all", 1), new("right", "all", 4),
        new("a", "left", 1), new("b", "left", 3), new("c", "right", 2), new("d", "right", 2), new("e", "right", 0),
    ];

    private static readonly IndexTree Tree = new(Nodes);

    [Fact]
    public void Tree_OfNodes_KnowsItsRootMembersAndIndicators()
    {
        Assert.Equal("all", Tree.Root.Code);
        Assert.Equal(["a", "b", "c", "d", "e"], Tree.Indicators.Select(node => node.Code));
        Assert.Equal(["c", "d", "e"], Tree.MembersOf("right").Select(node => node.Code));
        Assert.Empty(Tree.MembersOf("a"));
        Assert.Empty(Tree.MembersOf("nowhere"));
    }

    [Fact]
    public void EffectiveWeights_AreProductsAlongThePath()
    {
        // By hand: left 1/5, right 4/5; a 1/5·1/4, b 1/5·3/4, c and d 4/5·1/2.
        var weights = Tree.EffectiveWeights();
        Assert.Equal(8, weights.Count);
        Assert.Equal((1, 0.2, 0.8), (weights["all"], weights["left"], weights["right"]));
        Assert.Equal(0.05, weights["a"], 1e-15);
        Assert.Equal(0.15, weights["b"], 1e-15);
        Assert.Equal(0.4, weights["c"], 1e-15);
        Assert.Equal(0, weights["e"]);
        Assert.Equal(1, Tree.Indicators.Sum(node => weights[node.Code]), 1e-14);
    }

    [Fact]
    public void EffectiveWeights_OfAGroupWithoutWeight_AreZero()
    {
        var tree = new IndexTree([new("all", null, 1), new("a", "all", 0), new("b", "all", 0)]);
        Assert.Equal(0, tree.EffectiveWeights()["a"]);
        Assert.Equal(NotComputable.InvalidWeights, tree.Score(Scores(("a", 1), ("b", 2)))["all"].Score.Reason);
    }

    [Fact]
    public void Score_OfAllIndicators_GoesBottomUp()
    {
        // By hand: left (2 + 3·4)/4 = 3.5; right (2·5 + 2·9)/4 = 7; all (3.5 + 4·7)/5 = 6.3.
        var found = Tree.Score(Scores(("a", 2), ("b", 4), ("c", 5), ("d", 9), ("e", 1)));
        Assert.Equal(3, found.Count);
        Assert.Equal(3.5, found["left"].Score.Value, 1e-14);
        Assert.Equal(7, found["right"].Score.Value, 1e-14);
        Assert.Equal(6.3, found["all"].Score.Value, 1e-14);
        Assert.Equal(1, found["all"].Coverage);

        // Geometric: left (2·4³)^(1/4), right √45.
        double left = Math.Pow(128, 0.25), right = Math.Sqrt(45);
        var geometric = Tree.Score(Scores(("a", 2), ("b", 4), ("c", 5), ("d", 9), ("e", 1)), MeanKind.Geometric);
        Assert.Equal(Math.Exp((Math.Log(left) + (4 * Math.Log(right))) / 5), geometric["all"].Score.Value, 1e-13);
    }

    [Fact]
    public void Score_OfMissingIndicators_ScalesWeightsAndTellsTheCoverage()
    {
        var found = Tree.Score(Scores(("a", 2), ("b", null), ("c", 5), ("d", double.NaN)));
        Assert.Equal((2.0, 0.5), (found["left"].Score.Value, found["left"].Coverage));
        Assert.Equal((5.0, 1.0 / 3), (found["right"].Score.Value, found["right"].Coverage));
        Assert.Equal(4.4, found["all"].Score.Value, 1e-14);
        Assert.Equal(1, found["all"].Coverage);
    }

    [Fact]
    public void Score_UnderTheLeastCoverage_IsNoneAndMissingAbove()
    {
        var scores = Scores(("a", 2), ("c", 5), ("d", 9), ("e", 1));
        var found = Tree.Score(scores, leastCoverage: 0.5);
        Assert.Equal(2, found["left"].Score.Value);
        found = Tree.Score(scores, leastCoverage: 0.51);
        Assert.Equal((NotComputable.TooMuchMissing, 0.5), (found["left"].Score.Reason, found["left"].Coverage));
        Assert.Equal((NotComputable.TooMuchMissing, 0.5), (found["all"].Score.Reason, found["all"].Coverage));
        Assert.Equal(7, found["right"].Score.Value);
        found = Tree.Score(Scores());
        Assert.Equal((NotComputable.NoData, 0), (found["all"].Score.Reason, found["all"].Coverage));
        Assert.Throws<ArgumentNullException>(() => Tree.Score(null!));
    }

    [Fact]
    public void Without_ANodeOrGroup_LeavesTheRest()
    {
        Assert.Equal(["all", "left", "right", "b", "c", "d", "e"], Codes(Tree.Without("a")));
        Assert.Equal(["all", "left", "a", "b"], Codes(Tree.Without("right")));
        Assert.Equal(Codes(Tree), Codes(Tree.Without("nowhere")));
    }

    [Fact]
    public void Without_TheLastMember_TakesTheEmptyGroupAlong()
    {
        var tree = new IndexTree([new("all", null, 1), new("g", "all", 1), new("h", "g", 1), new("x", "h", 1), new("y", "all", 1)]);
        Assert.Equal(["all", "y"], Codes(tree.Without("x")));
        Assert.Throws<ArgumentException>(() => tree.Without("x").Without("y"));
        Assert.Throws<ArgumentException>(() => tree.Without("all"));
    }

    [Fact]
    public void Nodes_ThatFormNoTree_AreRefused()
    {
        Refused("twice", [.. Nodes, new("a", "right", 1)]);
        Refused("'z' is not a weight", [.. Nodes, new("z", "right", -1)]);
        Refused("'z' is not a weight", [.. Nodes, new("z", "right", double.NaN)]);
        Refused("'z' is not a weight", [.. Nodes, new("z", "right", double.PositiveInfinity)]);
        Refused("exactly one", [.. Nodes, new("z", null, 1)]);
        Refused("exactly one", []);
        Refused("under its root", [.. Nodes, new("z", "nowhere", 1)]);
        Refused("under its root", [.. Nodes, new("y", "z", 1), new("z", "y", 1)]);
    }

    [Fact]
    public void Draws_OfTheArithmeticMean_EqualTheSumOfEffectiveWeights()
    {
        var draws = new Draws(841);
        for (var round = 0; round < 300; round++)
        {
            List<IndexNode> nodes = [new("all", null, 1)];
            var scores = new Dictionary<string, double?>();
            for (var g = 0; g < draws.Whole(1, 4); g++)
            {
                nodes.Add(new($"g{g}", "all", draws.Between(0.1, 4)));
                for (var i = 0; i < draws.Whole(1, 4); i++)
                {
                    nodes.Add(new($"g{g}i{i}", $"g{g}", draws.Between(0.1, 4)));
                    scores[$"g{g}i{i}"] = draws.Between(1, 100);
                }
            }

            nodes = [.. draws.Order(nodes.Count).Select(i => nodes[i])];
            var tree = new IndexTree(nodes);
            var weights = tree.EffectiveWeights();
            double Of(MeanKind kind) => tree.Score(scores, kind)["all"].Score.Value;
            Assert.Equal(scores.Sum(score => weights[score.Key] * score.Value!.Value), Of(MeanKind.Arithmetic), 1e-10);
            Assert.True(Of(MeanKind.Harmonic) <= Of(MeanKind.Geometric) * (1 + 1e-12));
            Assert.True(Of(MeanKind.Geometric) <= Of(MeanKind.Arithmetic) * (1 + 1e-12));
        }
    }

    private static void Refused(string told, IndexNode[] nodes) =>
        Assert.Contains(told, Assert.Throws<ArgumentException>(() => new IndexTree(nodes)).Message, StringComparison.Ordinal);

    private static Dictionary<string, double?> Scores(params (string Code, double? Score)[] scores) => scores.ToDictionary(pair => pair.Code, pair => pair.Score);

    private static IEnumerable<string> Codes(IndexTree tree) => Nodes.Select(node => node.Code).Union(["g", "h", "x", "y"])
        .Where(code => code == tree.Root.Code || tree.MembersOf(code).Length > 0 || tree.Indicators.Any(node => node.Code == code));
}
