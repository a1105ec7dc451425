using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Inequality;
using Xunit;

namespace Dashboard.Tests.Statistics.Inequality;

public sealed class TheilTests
{
    [Fact]
    public void Of_UnequalUnitsInTwoDistricts_DecomposesBoth()
    {
        var found = Theil.Of(UnequalUnits.Means, UnequalUnits.People, UnequalUnits.District).Value;
        Assert.Equal(0.8737624917050564, found.T.Total, 1e-13);
        Assert.Equal(0.04153588661394239, found.T.Between, 1e-13);
        Assert.Equal(0.8737624917050564 - 0.04153588661394239, found.T.Within, 1e-13);
        var l = found.L.Value;
        Assert.Equal(1.2083165281202082, l.Total, 1e-13);
        Assert.Equal(0.037449812169410845, l.Between, 1e-13);
        Assert.Equal(1.2083165281202082 - 0.037449812169410845, l.Within, 1e-13);
    }

    [Fact]
    public void Groups_OfUnequalUnits_AreInOrderWithTheirShares()
    {
        var groups = Theil.Of(UnequalUnits.Means, UnequalUnits.People, UnequalUnits.District).Value.Groups;
        Assert.Equal([-2, 7], groups.Select(group => group.Group));
        var second = groups[1];
        Assert.Equal(0.2, second.PopulationShare, 1e-14);
        Assert.Equal(50.0 / 155, second.ValueShare, 1e-14);
        Assert.Equal(12.5, second.Mean);
        Assert.Equal(0.05411532090976842, second.TheilT, 1e-13);
        Assert.Equal(0.04985675617422344, second.TheilL.Value, 1e-13);
        Assert.Equal(1.2027557880346118, groups[0].TheilT, 1e-13);
        Assert.Equal(1.451119205894941, groups[0].TheilL.Value, 1e-13);
    }

    [Fact]
    public void Of_AllWithOne_IsTheLogarithmAndKeepsTheZeros()
    {
        // By hand with 0 ln 0 = 0: one fifth of the people holds all, T = ln 5. Dropping the zeros would give 0.
        var found = Theil.Of([0, 0, 0, 0, 9]).Value;
        Assert.Equal(Math.Log(5), found.T.Total, 1e-14);
        Assert.Equal(NotComputable.NotPositive, found.L.Reason);
        Assert.Equal(NotComputable.NotPositive, Assert.Single(found.Groups).TheilL.Reason);
    }

    [Fact]
    public void Of_AGroupWithNothing_AddsNothingToTAndLeavesLUndefined()
    {
        // By hand: the second group holds nothing; T = ln 2 between, 0 within.
        var found = Theil.Of([4, 4, 0, 0], default, [0, 0, 1, 1]).Value;
        Assert.Equal(new Decomposition(Math.Log(2), Math.Log(2), 0), found.T);
        Assert.Equal(NotComputable.NotPositive, found.L.Reason);
        Assert.Equal((0.0, 0.5, 0.0), (found.Groups[1].ValueShare, found.Groups[1].PopulationShare, found.Groups[1].Mean!.Value));
        Assert.Equal(0, found.Groups[1].TheilT);
        Assert.Equal(0, found.Groups[0].TheilL.Value);
    }

    [Fact]
    public void Of_AGroupWithoutPeople_IsListedAndCountsForNothing()
    {
        var found = Theil.Of([2, 8, 5], [1, 1, 0], [0, 1, 2]).Value;
        var alone = Theil.Of([2, 8], [1, 1], [0, 1]).Value;
        Assert.Equal(alone.T, found.T);
        Assert.Equal(alone.L.Value, found.L.Value);
        Assert.Equal(new UnitGroup(2, 0, 0, null, 0, 0.0), found.Groups[2]);
    }

    [Fact]
    public void Of_OneUnit_IsZero()
    {
        var found = Theil.Of([3]).Value;
        Assert.Equal(new Decomposition(0, 0, 0), found.T);
        Assert.Equal(new Decomposition(0, 0, 0), found.L.Value);
    }

    [Fact]
    public void Of_EqualValues_IsNeverBelowZero()
    {
        var draws = new Draws(731);
        for (var round = 0; round < 300; round++)
        {
            var n = draws.Whole(2, 12);
            var y = Enumerable.Repeat(draws.Between(0.01, 9), n).ToArray();
            int[] outer = [.. Enumerable.Range(0, n).Select(i => i % 3)], inner = [.. Enumerable.Range(0, n).Select(i => i % 2)];
            var found = Theil.Of(y, draws.Many(n, 0.1, 9), outer).Value;
            var nested = Theil.Nested(y, draws.Many(n, 0.1, 9), outer, inner).Value;
            Assert.All(
                new[] { found.T.Between, found.T.Within, found.T.Total, found.L.Value.Between, found.L.Value.Within, found.L.Value.Total },
                part => Assert.InRange(part, 0, 1e-14));
            Assert.All(found.Groups, group => Assert.InRange(group.TheilT + group.TheilL.Value, 0, 1e-14));
            Assert.InRange(nested.T.BetweenInner, 0, 1e-14);
            Assert.InRange(nested.L.Value.BetweenInner, 0, 1e-14);
        }
    }

    [Fact]
    public void Nested_UnequalUnits_AddsTownAndCountryInsideDistricts()
    {
        var found = Theil.Nested(UnequalUnits.Means, UnequalUnits.People, UnequalUnits.District, UnequalUnits.Settlement).Value;
        Assert.Equal(0.8737624917050564, found.T.Total, 1e-13);
        Assert.Equal(0.04153588661394239, found.T.BetweenOuter, 1e-13);
        Assert.Equal(0.5357231024988997, found.T.BetweenInner, 1e-13);
        Assert.Equal(0.29650350259221436, found.T.Within, 1e-13);
        var l = found.L.Value;
        Assert.Equal(1.2083165281202082, l.Total, 1e-13);
        Assert.Equal(0.037449812169410845, l.BetweenOuter, 1e-13);
        Assert.Equal(1.017619028821, l.BetweenInner, 1e-12);
        Assert.Equal(0.1532476871297972, l.Within, 1e-12);
    }

    [Fact]
    public void Nested_WithAZero_HasTAndNoL()
    {
        var found = Theil.Nested([0, 2, 4, 6], [1, 1, 1, 1], [0, 0, 1, 1], [0, 1, 0, 1]).Value;
        Assert.Equal(0, found.T.Within, 1e-14);
        Assert.Equal(NotComputable.NotPositive, found.L.Reason);
    }

    [Fact]
    public void Of_ListsThatDiffer_DoNotBelongTogether()
    {
        Assert.Equal(NotComputable.ShapeMismatch, Theil.Of([1, 2], default, [0]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, Theil.Nested([1, 2], [1, 1], [0], [0, 1]).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, Theil.Nested([1, 2], [1, 1], [0, 1], [0]).Reason);
    }

    [Fact]
    public void Draws_Always_AddUpInBoundsInAnyOrderAndUnit()
    {
        var draws = new Draws(732);
        for (var round = 0; round < 400; round++)
        {
            var n = draws.Whole(1, 14);
            double[] y = draws.Many(n, 0.01, 100), p = draws.Many(n, 0.1, 20);
            int[] outer = [.. Enumerable.Range(0, n).Select(_ => draws.Whole(0, 3))], inner = [.. Enumerable.Range(0, n).Select(_ => draws.Whole(0, 1))];
            var whole = Theil.Of(y, p).Value;
            var found = Theil.Of(y, p, outer).Value;
            var nested = Theil.Nested(y, p, outer, inner).Value;
            Assert.InRange(whole.T.Total, 0, Math.Log(p.Sum() / p.Min()) + 1e-12);
            Assert.Equal(whole.T.Within, whole.T.Total);
            Assert.Equal(whole.T.Total, found.T.Between + found.T.Within, 1e-12);
            Assert.Equal(whole.L.Value.Total, found.L.Value.Between + found.L.Value.Within, 1e-12);
            Assert.Equal(whole.T.Total, nested.T.BetweenOuter + nested.T.BetweenInner + nested.T.Within, 1e-12);
            Assert.Equal(whole.L.Value.Total, nested.L.Value.BetweenOuter + nested.L.Value.BetweenInner + nested.L.Value.Within, 1e-12);
            Assert.Equal(found.T.Between, nested.T.BetweenOuter, 1e-12);
            Assert.All(new[] { found.T.Between, found.T.Within, nested.T.BetweenInner, nested.T.Within, found.L.Value.Within }, part => Assert.InRange(part, 0, 10));
            Assert.Equal(found.T.Within, found.Groups.Sum(group => group.ValueShare * group.TheilT), 1e-12);
            Assert.Equal(found.L.Value.Within, found.Groups.Sum(group => group.PopulationShare * group.TheilL.Value), 1e-12);

            var order = draws.Order(n);
            var other = Theil.Of(order.Select(i => y[i] * 37).ToArray(), order.Select(i => p[i] / 7).ToArray(), order.Select(i => outer[i]).ToArray()).Value;
            Assert.Equal(found.T.Between, other.T.Between, 1e-12);
            Assert.Equal(found.T.Within, other.T.Within, 1e-12);
            Assert.Equal(found.L.Value.Between, other.L.Value.Between, 1e-12);
        }
    }
}
