using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Statistics.Weights;

public sealed class PairwiseComparisonTests
{
    // Expected: power iteration with exact summation in a Python script of our own.
    [Fact]
    public void Of_FourCriteria_GivesThreeWaysOfWeighingAndTheConsistency()
    {
        var found = PairwiseComparison.Of(new[,] { { 1, 3, 5, 2 }, { 1 / 3.0, 1, 4, 1 / 2.0 }, { 1 / 5.0, 1 / 4.0, 1, 1 / 7.0 }, { 1 / 2.0, 2, 7, 1 } }).Value;
        RandomTables.Equal([0.457710813249967, 0.17243503318643394, 0.057414910599030054, 0.31243924296456893], found.Weights, 1e-13);
        RandomTables.Equal([0.4534466041302339, 0.17507455266985106, 0.05632663815294344, 0.31515220504697167], found.GeometricMean, 1e-13);
        RandomTables.Equal([0.4537351333976214, 0.17412086145933783, 0.05909996785599486, 0.313044037287046], found.ColumnMean, 1e-13);
        Assert.Equal(4.122622619149348, found.PrincipalEigenvalue, 1e-12);
        Assert.Equal(0.04087420638311586, found.ConsistencyIndex, 1e-12);
        Assert.Equal(0.045415784870128734, found.ConsistencyRatio, 1e-12);
        Assert.True(found.Consistent);
    }

    // One judgement of 3 among judgements of 1. CI from the script; the random indices as Saaty printed them.
    [Theory]
    [InlineData(3, 0.06780542232902165, 0.58)]
    [InlineData(4, 0.05150030042755264, 0.90)]
    [InlineData(5, 0.03769256078938521, 1.12)]
    [InlineData(6, 0.028280905708055037, 1.24)]
    [InlineData(7, 0.02184966011694452, 1.32)]
    [InlineData(8, 0.017327722158326404, 1.41)]
    [InlineData(9, 0.014050155167697476, 1.45)]
    [InlineData(10, 0.01160804098701915, 1.49)]
    [InlineData(11, 0.00974396382859144, 1.51)]
    [InlineData(12, 0.008291004790548713, 1.48)]
    [InlineData(13, 0.007137718262770172, 1.56)]
    [InlineData(14, 0.006207663432416684, 1.57)]
    [InlineData(15, 0.005447118655507589, 1.59)]
    public void Ratio_OfEachSize_DividesByItsRandomIndex(int n, double index, double random)
    {
        var matrix = Ones(n);
        (matrix[0, 1], matrix[1, 0]) = (3, 1 / 3.0);
        var found = PairwiseComparison.Of(matrix).Value;
        Assert.Equal(index, found.ConsistencyIndex, 1e-12);
        Assert.Equal(index / random, found.ConsistencyRatio, 1e-11);
    }

    // For three criteria λ = 1 + t + 1/t with t³ = a·c/b: a = b = c = 8 gives t = 2 and λ = 3.5, CI = 0.25, CR = 25/58.
    [Fact]
    public void Of_JudgementsThatContradict_IsNotConsistent()
    {
        var found = PairwiseComparison.Of(new[,] { { 1, 8, 8 }, { 1 / 8.0, 1, 8 }, { 1 / 8.0, 1 / 8.0, 1 } }).Value;
        Assert.Equal(3.5, found.PrincipalEigenvalue, 1e-12);
        Assert.Equal(25.0 / 58, found.ConsistencyRatio, 1e-12);
        Assert.False(found.Consistent);
        Assert.Equal(0.1, PairwiseComparison.Acceptable);
        Assert.False((found with { ConsistencyRatio = 0.1 }).Consistent);
        Assert.True((found with { ConsistencyRatio = 0.0999 }).Consistent);
    }

    [Fact]
    public void Of_OneOrTwoCriteria_IsAlwaysConsistent()
    {
        var one = PairwiseComparison.Of(Ones(1)).Value;
        Assert.Equal([1], one.Weights);
        Assert.Equal((1, 0, 0), (one.PrincipalEigenvalue, one.ConsistencyIndex, one.ConsistencyRatio));
        var two = PairwiseComparison.Of(new[,] { { 1, 9 }, { 1 / 9.0, 1 } }).Value;
        RandomTables.Equal([0.9, 0.1], two.Weights, 1e-14);
        Assert.Equal(0, two.ConsistencyRatio);
        Assert.InRange(two.ConsistencyIndex, 0, 1e-14);
    }

    [Fact]
    public void Of_WhatIsNoComparison_SaysWhy()
    {
        Assert.Equal(NotComputable.ShapeMismatch, PairwiseComparison.Of(new double[0, 0]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, PairwiseComparison.Of(new double[2, 3]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, PairwiseComparison.Of(Ones(16)).Reason);
        Assert.True(PairwiseComparison.Of(Ones(15)).Exists);
        Assert.Equal(NotComputable.NotPositive, PairwiseComparison.Of(new[,] { { 1, -2 }, { -0.5, 1 } }).Reason);
        Assert.Equal(NotComputable.NotPositive, PairwiseComparison.Of(new[,] { { 1.0, 0 }, { 0, 1 } }).Reason);
        Assert.Equal(NotComputable.NotPositive, PairwiseComparison.Of(new[,] { { 1, double.NaN }, { 1, 1 } }).Reason);
        Assert.Equal(NotComputable.NotPositive, PairwiseComparison.Of(new[,] { { 1, double.PositiveInfinity }, { 1, 1 } }).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, PairwiseComparison.Of(new[,] { { 1, 2 }, { 0.4, 1 } }).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, PairwiseComparison.Of(new[,] { { 2, 2 }, { 0.5, 1 } }).Reason);
        Assert.True(PairwiseComparison.Of(new[,] { { 1, 3 }, { 0.3333333, 1 } }).Exists);
        Assert.Throws<ArgumentNullException>(() => PairwiseComparison.Of(null!));
    }

    // Three criteria in a circle of 1e9 have three eigenvalues of nearly one size: the iteration goes round with them.
    [Fact]
    public void Of_ACircleOfExtremeJudgements_DoesNotSettleAndSaysSo() => Assert.Equal(
        NotComputable.NoConvergence,
        PairwiseComparison.Of(new[,] { { 1, 1e9, 1e-9, 2 }, { 1e-9, 1, 1e9, 2 }, { 1e9, 1e-9, 1, 3 }, { 0.5, 0.5, 1 / 3.0, 1 } }).Reason);

    [Fact]
    public void Draws_OfConsistentJudgements_FindTheWeightsAgainEveryWay()
    {
        var draws = new Draws(871);
        for (var round = 0; round < 300; round++)
        {
            var n = draws.Whole(1, 15);
            var weights = draws.Many(n, 0.2, 3);
            var found = PairwiseComparison.Of(Matrix(n, (i, j) => weights[i] / weights[j])).Value;
            var shares = weights.Select(weight => weight / weights.Sum()).ToArray();
            RandomTables.Equal(shares, found.Weights, 1e-12);
            RandomTables.Equal(shares, found.GeometricMean, 1e-12);
            RandomTables.Equal(shares, found.ColumnMean, 1e-12);
            Assert.InRange(found.ConsistencyIndex, 0, 1e-12);
            Assert.InRange(found.ConsistencyRatio, 0, 1e-12);
        }
    }

    [Fact]
    public void Draws_OfAnyJudgements_SumToOneAndFollowTheCriteria()
    {
        var draws = new Draws(872);
        for (var round = 0; round < 200; round++)
        {
            var n = draws.Whole(2, 7);
            var matrix = Ones(n);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    matrix[i, j] = Math.Pow(draws.Whole(1, 9), draws.Whole(0, 1) == 0 ? 1 : -1);
                    matrix[j, i] = 1 / matrix[i, j];
                }
            }

            var found = PairwiseComparison.Of(matrix).Value;
            Assert.Equal(1, found.Weights.Sum(), 1e-12);
            Assert.Equal(1, found.GeometricMean.Sum(), 1e-12);
            Assert.Equal(1, found.ColumnMean.Sum(), 1e-12);
            Assert.True(found.PrincipalEigenvalue >= n - 1e-12);
            for (var i = 0; i < n; i++)
            {
                Assert.Equal(found.PrincipalEigenvalue * found.Weights[i], Enumerable.Range(0, n).Sum(j => matrix[i, j] * found.Weights[j]), 1e-10);
            }

            var order = draws.Order(n);
            var other = PairwiseComparison.Of(Matrix(n, (i, j) => matrix[order[i], order[j]])).Value;
            RandomTables.Equal(order.Select(i => found.Weights[i]), other.Weights, 1e-10);
            Assert.Equal(found.ConsistencyRatio, other.ConsistencyRatio, 1e-10);
        }
    }

    private static double[,] Ones(int n) => Matrix(n, (_, _) => 1);

    private static double[,] Matrix(int n, Func<int, int, double> cell)
    {
        var matrix = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                matrix[i, j] = cell(i, j);
            }
        }

        return matrix;
    }
}
