using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Xunit;

namespace Dashboard.Tests.Comparison;

public sealed class QuantileGroupsTests
{
    [Fact]
    public void Groups_OfTenDistinctValues_HoldTwoEach() =>
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], QuantileGroups.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5).Value);

    [Fact]
    public void Groups_HighestFirst_AreTheMirrorImage() =>
        Assert.Equal([5, 5, 4, 4, 3, 3, 2, 2, 1, 1], QuantileGroups.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, highestFirst: true).Value);

    [Fact]
    public void Groups_OfEqualValues_AreAllTheFirst() => Assert.Equal([1, 1, 1, 1, 1], QuantileGroups.Of([3, 3, 3, 3, 3], 5).Value);

    [Fact]
    public void Groups_OfTies_AreNeverSplit()
    {
        var groups = QuantileGroups.Of([1, 1, 1, 1, 2, 3, 4, 5, 6, 7], 5).Value;
        Assert.Single(groups.Take(4).Distinct());
        Assert.Equal(1, groups[0]);
        Assert.Equal(5, groups[9]);
    }

    [Fact]
    public void Groups_OfMissingValues_LeaveThemOut() =>
        Assert.Equal([1, null, 2, 3], QuantileGroups.Of([1, double.NaN, 2, 3], 3).Value);

    [Fact]
    public void Groups_OfTooFewValues_AreNotMade()
    {
        Assert.Equal(NotComputable.TooFewPoints, QuantileGroups.Of([1, 2, double.NaN], 3).Reason);
        Assert.True(QuantileGroups.Of([1, 2, 3], 3).Exists);
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantileGroups.Of([1], 0));
    }

    [Fact]
    public void Groups_InAnotherOrder_AreTheSame()
    {
        double[] values = [4, 8, 15, 16, 23, 42, 8];
        var groups = QuantileGroups.Of(values, 3).Value;
        var reversed = QuantileGroups.Of(values.Reverse().ToArray(), 3).Value;
        Assert.Equal(groups.Reverse(), reversed);
    }
}
