using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

public sealed class CopelandTests
{
    // By hand with weights 3, 2, 2: a beats b on the second and third (4 to 3), c beats a on the first (3 to 2, a tie in the third), b beats c with 5 to 2.
    [Fact]
    public void Of_ThreeAreasInACircle_LeavesThemEven() =>
        Assert.Equal([0, 0, 0], Copeland.Of([[5, 8, 8], [9, 2, 4], [7, 1, 8]], [3, 2, 2]).Value);

    // By hand: the first beats both others on every indicator, the other two share the weight half and half.
    [Fact]
    public void Of_AWinnerAndATie_CountsWinsLessLosses() =>
        Assert.Equal([2, -1, -1], Copeland.Of([[9, 9], [1, 5], [5, 1]], [1, 1]).Value);

    [Fact]
    public void Of_WeightsThatCancelWithNoise_IsATie()
    {
        // 0.1 + 0.2 - 0.3 is 5.6e-17 in binary.
        Assert.Equal([0, 0], Copeland.Of([[1, 1, 0], [0, 0, 1]], [0.1, 0.2, 0.3]).Value);
        Assert.Equal([1, -1], Copeland.Of([[1, 1, 0], [0, 0, 1]], [0.1, 0.2, 0.29999]).Value);
        Assert.Equal([-1, 1], Copeland.Of([[1, 1, 0], [0, 0, 1]], [0.1, 0.2, 0.3001]).Value);
        Assert.Equal([1, -1], Copeland.Of([[1, 1, 0], [0, 0, 1]], [1e-9, 2e-9, 2.9e-9]).Value);
    }

    [Fact]
    public void Of_WhatCannotBeCompared_SaysWhy()
    {
        Assert.Equal(NotComputable.NoData, Copeland.Of([], [1]).Reason);
        Assert.Equal(NotComputable.NoData, Copeland.Of([[1, 2], [1, double.NaN]], [1, 1]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, Copeland.Of([[1, 2], [1]], [1, 1]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, Copeland.Of([[1, 2]], [1, -1]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, Copeland.Of([[1, 2]], [0, 0]).Reason);
        Assert.Equal([0], Copeland.Of([[1, 2]], [1, 1]).Value);
        Assert.Throws<ArgumentNullException>(() => Copeland.Of(null!, [1]));
    }

    [Fact]
    public void Draws_Always_SumToZeroAndIgnoreRisingTransforms()
    {
        var draws = new Draws(831);
        for (var round = 0; round < 300; round++)
        {
            int n = draws.Whole(1, 9), m = draws.Whole(1, 5);
            double[][] rows = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, m).Select(_ => (double)draws.Whole(0, 4)).ToArray())];
            var weights = draws.Many(m, 0.1, 3);
            var found = Copeland.Of(rows, weights).Value;
            Assert.Equal(0, found.Sum());
            Assert.All(found, score => Assert.InRange(score, 1 - n, n - 1));
            var order = draws.Order(n);
            double[][] other = [.. order.Select(i => rows[i].Select(v => Math.Exp(v)).ToArray())];
            Assert.Equal(order.Select(i => found[i]), Copeland.Of(other, weights.Select(w => w * 4).ToArray()).Value);
        }
    }
}
