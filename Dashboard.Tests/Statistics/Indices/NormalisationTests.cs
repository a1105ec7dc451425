using System.Collections.Immutable;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

public sealed class NormalisationTests
{
    private delegate Computed<ImmutableArray<double?>> Method(double[] values, bool positive);

    private static readonly Method[] All =
    [
        (x, positive) => Normalisation.MinMax(x, positive),
        (x, positive) => Normalisation.ZScore(x, positive),
        (x, positive) => Normalisation.Rank(x, positive),
        (x, positive) => Normalisation.Borda(x, positive),
        (x, positive) => Normalisation.PercentileRank(x, positive),
        (x, positive) => Normalisation.DistanceToTarget(x, 9, positive),
        (x, positive) => Normalisation.DistanceToTarget(x, 9, positive, cap: true),
        (x, positive) => Normalisation.DistanceToBest(x, positive),
        (x, positive) => Normalisation.ShareOfBest(x, positive),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_OfAConstantOrASingleUnit_IsExcludedAndScoresNeitherZeroNorFifty(bool positive)
    {
        Assert.All(All, method => Assert.Equal(NotComputable.AllEqual, method([5, 5, double.NaN, 5], positive).Reason));
        Assert.All(All, method => Assert.Equal(NotComputable.AllEqual, method([5], positive).Reason));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_OfNothingKnownOrNoNumbers_SaysWhy(bool positive)
    {
        Assert.All(All, method => Assert.Equal(NotComputable.NoData, method([], positive).Reason));
        Assert.All(All, method => Assert.Equal(NotComputable.NoData, method([double.NaN, double.NaN], positive).Reason));
        Assert.All(All, method => Assert.Equal(NotComputable.OutOfRange, method([1, double.PositiveInfinity], positive).Reason));
        Assert.All(All, method => Assert.Equal(NotComputable.OutOfRange, method([1, double.NegativeInfinity], positive).Reason));
        Assert.All(All, method => Assert.Equal(NotComputable.OutOfRange, method([-1.7e308, 1.7e308], positive).Reason));
    }

    // By hand for 2, missing, 4, 10.
    [Fact]
    public void Each_OfThreeValues_FollowsItsFormula()
    {
        double[] x = [2, double.NaN, 4, 10];
        Equal([0, null, 0.25, 1], Normalisation.MinMax(x));
        Equal([1, null, 0.75, 0], Normalisation.MinMax(x, positive: false));
        Equal([1, null, 25.75, 100], Normalisation.MinMax(x, from: 1, to: 100));

        // Mean 16/3, squared distances 312/9, s = √(52/3).
        var s = Math.Sqrt(52.0 / 3);
        Equal([-10 / 3.0 / s, null, -4 / 3.0 / s, 14 / 3.0 / s], Normalisation.ZScore(x));
        Equal([50 + (100 / 3.0 / s), null, 50 + (40 / 3.0 / s), 50 - (140 / 3.0 / s)], Normalisation.ZScore(x, positive: false, mean: 50, deviation: 10));
        Equal([1, null, 2, 3], Normalisation.Rank(x));
        Equal([3, null, 2, 1], Normalisation.Rank(x, positive: false));
        Equal([0, null, 1, 2], Normalisation.Borda(x));
        Equal([0, null, 0.5, 1], Normalisation.PercentileRank(x));
        Equal([1, null, 0.5, 0], Normalisation.PercentileRank(x, positive: false));
        Equal([0, null, 0.5, 2], Normalisation.DistanceToTarget(x, 6));
        Equal([0, null, 0.5, 1], Normalisation.DistanceToTarget(x, 6, cap: true));
        Equal([2, null, 1.5, 0], Normalisation.DistanceToTarget(x, 6, positive: false));
        Equal([1, null, 1, 0], Normalisation.DistanceToTarget(x, 6, positive: false, cap: true));
        Equal([0, null, 0.25, 1], Normalisation.DistanceToBest(x));
        Equal([1, null, 0.75, 0], Normalisation.DistanceToBest(x, positive: false));
        Equal([0.2, null, 0.4, 1], Normalisation.ShareOfBest(x));
    }

    [Fact]
    public void Rank_OfTies_SharesTheSmallestOrTheAverage()
    {
        Equal([1, 2, 2, 4], Normalisation.Rank([1, 5, 5, 7]));
        Equal([1, 2.5, 2.5, 4], Normalisation.Rank([1, 5, 5, 7], ties: RankTies.Average));
        Equal([0, 1.0 / 3, 1.0 / 3, 1], Normalisation.PercentileRank([1, 5, 5, 7]));
    }

    [Fact]
    public void DistanceToTarget_AtTheWorstValue_IsReachedByAllOrRefused()
    {
        Assert.Equal(NotComputable.OutOfRange, Normalisation.DistanceToTarget([2, 4], 2).Reason);
        Equal([1, 1], Normalisation.DistanceToTarget([2, 4], 2, cap: true));
        Assert.Equal(NotComputable.OutOfRange, Normalisation.DistanceToTarget([2, 4], 4, positive: false).Reason);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void DistanceToTarget_ThatIsNone_IsOutOfRange(double target)
    {
        Assert.Equal(NotComputable.OutOfRange, Normalisation.DistanceToTarget([2, 4], target).Reason);
        Assert.Equal(NotComputable.OutOfRange, Normalisation.DistanceToTarget([2, 4], target, cap: true).Reason);
    }

    [Fact]
    public void ShareOfBest_OfABestThatIsNotPositive_IsRefused()
    {
        Assert.Equal(NotComputable.NotPositive, Normalisation.ShareOfBest([-3, 0]).Reason);
        Assert.Equal(NotComputable.NotPositive, Normalisation.ShareOfBest([-3, -1]).Reason);
        Assert.Equal(NotComputable.NotPositive, Normalisation.ShareOfBest([3, 1], positive: false).Reason);
        Equal([-3, 1], Normalisation.ShareOfBest([-3, 1]));
    }

    [Fact]
    public void Draws_Always_StayInTheirRangeAndFollowTheUnits()
    {
        var draws = new Draws(791);
        for (var round = 0; round < 300; round++)
        {
            var x = draws.Many(draws.Whole(2, 20), -50, 50);
            x[0] = double.NaN;
            x[1] = 99;
            double[] wider = [.. x, -60];
            double[] shifted = [.. wider.Select(v => 7 + (3 * v))], rising = [.. wider.Select(v => Math.Exp(v / 20))];
            foreach (var positive in new[] { true, false })
            {
                var scores = Normalisation.MinMax(wider, positive).Value;
                Assert.All(scores.Skip(1), score => Assert.InRange(score!.Value, 0, 1));
                Assert.Null(scores[0]);
                Equal(scores, Normalisation.MinMax(shifted, positive));
                Equal(scores, Normalisation.DistanceToBest(wider, positive));
                Equal(scores.Select(score => 1 - score), Normalisation.MinMax(wider, !positive));
                var standard = Normalisation.ZScore(wider, positive).Value;
                Equal(standard, Normalisation.ZScore(shifted, positive));
                Assert.Equal(0, standard.Skip(1).Sum(z => z!.Value), 1e-9);
                Assert.Equal(standard.Length - 2, standard.Skip(1).Sum(z => z!.Value * z.Value), 1e-9);
                Equal(Normalisation.Rank(wider, positive).Value, Normalisation.Rank(rising, positive));
                Equal(Normalisation.PercentileRank(wider, positive).Value, Normalisation.PercentileRank(rising, positive));
            }
        }
    }

    private static void Equal(IEnumerable<double?> expected, Computed<ImmutableArray<double?>> found)
    {
        var list = expected.ToArray();
        Assert.Equal(list.Length, found.Value.Length);
        for (var i = 0; i < list.Length; i++)
        {
            Assert.Equal(list[i] is null, found.Value[i] is null);
            Assert.Equal(list[i] ?? 0, found.Value[i] ?? 0, 1e-12);
        }
    }
}
