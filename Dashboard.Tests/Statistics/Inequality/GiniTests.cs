using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Inequality;
using Xunit;

namespace Dashboard.Tests.Statistics.Inequality;

public sealed class GiniTests
{
    [Fact]
    public void Of_UnequalUnits_WeighsByPeopleAndCorrectsBySeparateName()
    {
        var found = Gini.Of(UnequalUnits.Means, UnequalUnits.People).Value;
        Assert.Equal(0.6774193548387096, found.Value, 1e-13);
        Assert.Equal(0.846774193548387, found.SmallSample.Value, 1e-13);
    }

    [Fact]
    public void Of_AllWithOne_IsOneLessItsShare()
    {
        // By hand: Σ|yi - yj| = 2 × 4 × 9 = 72; 72/(2 × 25 × 1.8) = 0.8; corrected 0.8 × 5/4 = 1.
        var found = Gini.Of([0, 0, 0, 0, 9]).Value;
        Assert.Equal(0.8, found.Value, 1e-14);
        Assert.Equal(1, found.SmallSample.Value, 1e-14);
    }

    [Fact]
    public void Of_OneUnit_IsZeroWithoutACorrectedForm()
    {
        var found = Gini.Of([5]).Value;
        Assert.Equal(0, found.Value);
        Assert.Equal(NotComputable.TooFewPoints, found.SmallSample.Reason);
        Assert.Equal(NotComputable.TooFewPoints, Gini.Of([5, 7], [2, 0]).Value.SmallSample.Reason);
    }

    [Fact]
    public void Of_EqualUnits_IsExactlyZero() => Assert.Equal(0, Gini.Of([0.1, 0.1, 0.1], [1, 5, 7]).Value.Value);

    [Fact]
    public void Draws_Always_EqualTheSumOverPairsInAnyOrderAndUnit()
    {
        var draws = new Draws(711);
        for (var round = 0; round < 300; round++)
        {
            var n = draws.Whole(2, 9);
            double[] y = draws.Many(n, 0, 100), p = draws.Many(n, 0.1, 20);
            y[0] = draws.Whole(0, 3) == 0 ? 0 : y[0];
            var found = Gini.Of(y, p).Value.Value;
            double pairs = 0, people = p.Sum(), total = y.Zip(p, (a, b) => a * b).Sum();
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    pairs += p[i] * p[j] * Math.Abs(y[i] - y[j]);
                }
            }

            Assert.Equal(pairs / (2 * people * total), found, 1e-12);
            Assert.InRange(found, 0, 1 - (p.Min() / people) + 1e-12);
            var order = draws.Order(n);
            double scale = draws.Between(0.01, 50), heads = draws.Between(0.01, 50);
            Assert.Equal(found, Gini.Of(order.Select(i => y[i] * scale).ToArray(), order.Select(i => p[i] * heads).ToArray()).Value.Value, 1e-12);

            // As many units of one head as there are heads: weighting means exactly that.
            int[] heads2 = [.. Enumerable.Range(0, n).Select(_ => draws.Whole(1, 4))];
            var each = Enumerable.Range(0, n).SelectMany(i => Enumerable.Repeat(y[i], heads2[i])).ToArray();
            Assert.Equal(Gini.Of(each).Value.Value, Gini.Of(y, heads2.Select(h => (double)h).ToArray()).Value.Value, 1e-12);
        }
    }

    [Fact]
    public void Draws_WhenTheRicherGivesToThePoorer_IsLess()
    {
        var draws = new Draws(712);
        for (var round = 0; round < 300; round++)
        {
            double[] y = [draws.Between(1, 10), draws.Between(20, 30), .. draws.Many(4, 0, 40)];
            double[] given = [y[0] + 3, y[1] - 3, .. y[2..]];
            Assert.True(Gini.Of(given).Value.Value < Gini.Of(y).Value.Value);
        }
    }
}
