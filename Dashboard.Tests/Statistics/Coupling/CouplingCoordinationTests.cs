using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Coupling;
using Xunit;

namespace Dashboard.Tests.Statistics.Coupling;

public sealed class CouplingCoordinationTests
{
    // Expected figures: the formulas typed into a Python script of our own, three subsystems.
    [Fact]
    public void Of_ThreeSubsystems_PutsWeightsInTheLevelOnly()
    {
        var found = CouplingCoordination.Of([0.2, 0.5, 0.8], [1, 2, 5]).Value;
        Assert.Equal(0.8617738760127537, found.Coupling, 1e-14);
        Assert.Equal(0.65, found.Level, 1e-14);
        Assert.Equal(0.7484337107642132, found.Coordination, 1e-14);
        Assert.Equal(CoordinationClass.IntermediateCoordination, found.Class);
        Assert.Equal((CouplingForm.Traditional, ClassBoundary.UpperClosed), (found.Form, found.Boundary));
        Assert.Equal(found.Coupling, CouplingCoordination.Of([0.2, 0.5, 0.8], [9, 1, 0]).Value.Coupling);
        Assert.Equal(0.5, CouplingCoordination.Of([0.2, 0.5, 0.8]).Value.Level, 1e-14);
    }

    [Fact]
    public void Of_ThreeSubsystemsInTheOtherForm_UsesDistancesAndTheHighest()
    {
        var found = CouplingCoordination.Of([0.2, 0.5, 0.8], [1, 2, 5], CouplingForm.Wang2021, ClassBoundary.LowerClosed).Value;
        Assert.Equal(0.48700187321264843, found.Coupling, 1e-14);
        Assert.Equal(0.5626288453218706, found.Coordination, 1e-14);
        Assert.Equal((CouplingForm.Wang2021, ClassBoundary.LowerClosed), (found.Form, found.Boundary));
    }

    [Theory]
    [InlineData(CouplingForm.Traditional)]
    [InlineData(CouplingForm.Wang2021)]
    public void Of_ASubsystemAtZero_HasNoCoordination(CouplingForm form)
    {
        var one = CouplingCoordination.Of([0, 0.9, 0.4], default, form).Value;
        Assert.Equal((0, 0), (one.Coupling, one.Coordination));
        Assert.Equal(1.3 / 3, one.Level, 1e-14);
        Assert.Equal(CoordinationClass.ExtremeImbalance, one.Class);
        var all = CouplingCoordination.Of([0, 0], default, form).Value;
        Assert.Equal((0, 0, 0), (all.Coupling, all.Level, all.Coordination));
    }

    [Theory]
    [InlineData(CouplingForm.Traditional)]
    [InlineData(CouplingForm.Wang2021)]
    public void Of_EquallyLowScores_CoupleFullyOnALowLevel(CouplingForm form)
    {
        var found = CouplingCoordination.Of([0.01, 0.01, 0.01], default, form).Value;
        Assert.Equal(1, found.Coupling, 1e-12);
        Assert.Equal(0.01, found.Level, 1e-14);
        Assert.Equal(0.1, found.Coordination, 1e-12);
        Assert.Equal(CoordinationClass.ExtremeImbalance, found.Class);
    }

    [Theory]
    [InlineData(CouplingForm.Traditional)]
    [InlineData(CouplingForm.Wang2021)]
    public void Of_FullScores_IsOneInTheLastClass(CouplingForm form)
    {
        var found = CouplingCoordination.Of([1, 1, 1, 1], [0.1, 0.2, 0.3, 0.4], form).Value;
        Assert.Equal((1, 1, 1), (found.Coupling, found.Level, found.Coordination));
        Assert.Equal(CoordinationClass.QualityCoordination, found.Class);
    }

    [Fact]
    public void Of_FewerThanTwoSubsystems_IsUndefined()
    {
        Assert.Equal(NotComputable.TooFewPoints, CouplingCoordination.Of([]).Reason);
        Assert.Equal(NotComputable.TooFewPoints, CouplingCoordination.Of([0.5]).Reason);
        Assert.True(CouplingCoordination.Of([0.5, 0.5]).Exists);
    }

    [Theory]
    [InlineData(double.NaN, NotComputable.NoData)]
    [InlineData(-1e-9, NotComputable.OutOfRange)]
    [InlineData(1.0000001, NotComputable.OutOfRange)]
    [InlineData(double.PositiveInfinity, NotComputable.OutOfRange)]
    [InlineData(double.NegativeInfinity, NotComputable.OutOfRange)]
    public void Of_AScoreThatIsNone_SaysWhy(double score, NotComputable reason) => Assert.Equal(reason, CouplingCoordination.Of([0.5, score]).Reason);

    [Fact]
    public void Of_WeightsThatAreNone_SaysWhy()
    {
        Assert.Equal(NotComputable.InvalidWeights, CouplingCoordination.Of([0.5, 0.5], [1, -0.1]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, CouplingCoordination.Of([0.5, 0.5], [0, 0]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, CouplingCoordination.Of([0.5, 0.5], [1, double.NaN]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, CouplingCoordination.Of([0.5, 0.5], [1, double.PositiveInfinity]).Reason);
        Assert.Equal(NotComputable.InvalidWeights, CouplingCoordination.Of([0.5, 0.5], [1.7e308, 1.7e308]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, CouplingCoordination.Of([0.5, 0.5], [1]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, CouplingCoordination.Of([0.5, 0.5], [1, 1, 1]).Reason);
        Assert.Equal(0.9, CouplingCoordination.Of([0.1, 0.9], [0, 2]).Value.Level, 1e-14);
    }

    // Rounding to 12 decimals decides: a tenth and a trace is that tenth, a tenth and 1e-12 is beyond it.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.05, 0, 0)]
    [InlineData(0.1, 0, 1)]
    [InlineData(0.1000000000001, 0, 1)]
    [InlineData(0.0999999999999, 0, 1)]
    [InlineData(0.100000000001, 1, 1)]
    [InlineData(0.099999999999, 0, 0)]
    [InlineData(0.3, 2, 3)]
    [InlineData(0.30000000000000004, 2, 3)]
    [InlineData(0.5, 4, 5)]
    [InlineData(0.6, 5, 6)]
    [InlineData(0.7, 6, 7)]
    [InlineData(0.7000000000000001, 6, 7)]
    [InlineData(0.9, 8, 9)]
    [InlineData(0.900000000001, 9, 9)]
    [InlineData(1, 9, 9)]
    [InlineData(1.0000000000004, 9, 9)]
    [InlineData(-0.0000000000004, 0, 0)]
    public void ClassOf_ADegree_IsDecidedAfterRounding(double degree, int upperClosed, int lowerClosed)
    {
        Assert.Equal((CoordinationClass)upperClosed, CouplingCoordination.ClassOf(degree));
        Assert.Equal((CoordinationClass)lowerClosed, CouplingCoordination.ClassOf(degree, ClassBoundary.LowerClosed));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.PositiveInfinity)]
    public void ClassOf_WhatIsNoDegree_Throws(double degree) =>
        Assert.Equal("degree", Assert.Throws<ArgumentOutOfRangeException>(() => CouplingCoordination.ClassOf(degree)).ParamName);

    [Fact]
    public void ClassOf_RootsOfSquaredTenths_AreThoseTenths()
    {
        for (var tenth = 1; tenth <= 10; tenth++)
        {
            var degree = Math.Sqrt(tenth * tenth / 100.0);
            Assert.Equal((CoordinationClass)(tenth - 1), CouplingCoordination.ClassOf(degree));
            Assert.Equal((CoordinationClass)Math.Min(9, tenth), CouplingCoordination.ClassOf(degree, ClassBoundary.LowerClosed));
        }
    }

    [Fact]
    public void Draws_Always_StayInBoundsAndAreSymmetric()
    {
        var draws = new Draws(741);
        for (var round = 0; round < 500; round++)
        {
            var n = draws.Whole(2, 7);
            double[] scores = draws.Many(n, 0, 1), weights = draws.Many(n, 0.1, 5);
            var order = draws.Order(n);
            double[] otherScores = [.. order.Select(i => scores[i])], otherWeights = [.. order.Select(i => weights[i] * 3)];
            foreach (var form in Enum.GetValues<CouplingForm>())
            {
                var found = CouplingCoordination.Of(scores, weights, form).Value;
                Assert.InRange(found.Coupling, 0, 1);
                Assert.InRange(found.Level, scores.Min() - 1e-12, scores.Max() + 1e-12);
                Assert.InRange(found.Coordination, 0, 1);
                Assert.Equal(found.Coupling * found.Level, found.Coordination * found.Coordination, 1e-12);
                Assert.Equal(CouplingCoordination.ClassOf(found.Coordination), found.Class);
                var other = CouplingCoordination.Of(otherScores, otherWeights, form).Value;
                Assert.Equal(found.Coupling, other.Coupling, 1e-12);
                Assert.Equal(found.Level, other.Level, 1e-12);
            }

            // The usual form does not ask how high all are; that of 2021 is the stricter one for two.
            Assert.Equal(
                CouplingCoordination.Of(scores).Value.Coupling, CouplingCoordination.Of(scores.Select(u => u / 2).ToArray()).Value.Coupling, 1e-12);
            double[] two = scores[..2];
            Assert.True(CouplingCoordination.Of(two, default, CouplingForm.Wang2021).Value.Coupling <= CouplingCoordination.Of(two).Value.Coupling + 1e-12);
        }
    }

    [Fact]
    public void Draws_OfEqualScores_NeverCoupleOverOne()
    {
        var draws = new Draws(742);
        for (var round = 0; round < 500; round++)
        {
            var equal = Enumerable.Repeat(draws.Unit(), draws.Whole(2, 9)).ToArray();
            Assert.InRange(CouplingCoordination.Of(equal).Value.Coupling, 1 - 1e-12, 1);
            Assert.InRange(CouplingCoordination.Of(equal, default, CouplingForm.Wang2021).Value.Coupling, 1 - 1e-12, 1);
        }
    }
}
