using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Coupling;
using Xunit;

namespace Dashboard.Tests.Statistics.Coupling;

public sealed class ObstacleDegreeTests
{
    [Fact]
    public void Of_ThreeIndicators_SharesTheWeightedDistances()
    {
        // By hand: 2 × 0.5 = 1, 1 × 0 = 0, 3 × 1 = 3, together 4.
        Assert.Equal([new Obstacle(0, 1, 0.25), new Obstacle(1, 0, 0), new Obstacle(2, 3, 0.75)], ObstacleDegree.Of([0.5, 1, 0], [2, 1, 3]).Value);
    }

    [Fact]
    public void Of_NothingThatHoldsBack_IsNoDegree()
    {
        Assert.Equal(NotComputable.AllEqual, ObstacleDegree.Of([1, 1], [0.5, 0.5]).Reason);
        Assert.Equal(NotComputable.AllEqual, ObstacleDegree.Of([1, 0.2], [0.5, 0]).Reason);
    }

    [Theory]
    [InlineData(double.NaN, NotComputable.NoData)]
    [InlineData(-0.1, NotComputable.OutOfRange)]
    [InlineData(1.1, NotComputable.OutOfRange)]
    [InlineData(double.PositiveInfinity, NotComputable.OutOfRange)]
    public void Of_AScoreThatIsNone_SaysWhy(double score, NotComputable reason) => Assert.Equal(reason, ObstacleDegree.Of([0.5, score], [1, 1]).Reason);

    [Fact]
    public void Of_WeightsThatAreNone_SaysWhy()
    {
        Assert.Equal(NotComputable.ShapeMismatch, ObstacleDegree.Of([0.5, 0.5], [1]).Reason);
        Assert.Equal(NotComputable.NoData, ObstacleDegree.Of([], []).Reason);
        Assert.Equal(NotComputable.InvalidWeights, ObstacleDegree.Of([0.5, 0.5], [1, -1]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, ObstacleDegree.Of([0.5, 0.5], [1, double.NaN]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, ObstacleDegree.Of([0.5, 0.5], [1, double.PositiveInfinity]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, ObstacleDegree.Of([0.5, 0.5], [1.7e308, 1.7e308]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, ObstacleDegree.Of([0.5, 0.5], [0, 0]).Reason);
    }

    [Fact]
    public void Draws_Always_SumToOneWhateverTheScaleOfTheWeights()
    {
        var draws = new Draws(751);
        for (var round = 0; round < 400; round++)
        {
            var n = draws.Whole(1, 12);
            double[] scores = draws.Many(n, 0, 1), weights = draws.Many(n, 0.01, 5);
            var found = ObstacleDegree.Of(scores, weights).Value;
            Assert.Equal(1, found.Sum(obstacle => obstacle.Degree), 1e-12);
            Assert.All(found, obstacle => Assert.InRange(obstacle.Degree, 0, 1 + 1e-12));
            var order = draws.Order(n);
            var other = ObstacleDegree.Of(order.Select(i => scores[i]).ToArray(), order.Select(i => weights[i] * 11).ToArray()).Value;
            Assert.Equal(Enumerable.Range(0, n), other.Select(obstacle => obstacle.Index));
            for (var i = 0; i < n; i++)
            {
                Assert.Equal(found[order[i]].Degree, other[i].Degree, 1e-12);
                Assert.Equal(weights[i] * (1 - scores[i]), found[i].Deviation, 1e-15);
            }
        }
    }
}
