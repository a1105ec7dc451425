using Dashboard.Domain.Territory.Classes;

namespace Dashboard.Tests.Territory.Classes;

public sealed class LineageTests
{
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Second = new(2026, 1, 1);

    // Two villages merge, and the merged one is split two years later.
    private static readonly Lineage Merged = new(
        new LineageStep("a", "ab", First),
        new LineageStep("b", "ab", First),
        new LineageStep("ab", "c", Second),
        new LineageStep("ab", "d", Second));

    [Fact]
    public void AsOf_MergeThenSplit_FollowsEveryStepUpToTheDay()
    {
        Assert.Equal(["a"], Merged.AsOf("a", First.AddDays(-1)));
        Assert.Equal(["ab"], Merged.AsOf("a", First));
        Assert.Equal(["c", "d"], Merged.AsOf("a", Second));
        Assert.Equal(["untouched"], Merged.AsOf("untouched", Second));
    }

    [Fact]
    public void AsItWas_SplitThenMerge_GoesBackToTheDay()
    {
        Assert.Equal(["c"], Merged.AsItWas("c", Second));
        Assert.Equal(["ab"], Merged.AsItWas("c", First));
        Assert.Equal(["a", "b"], Merged.AsItWas("c", First.AddDays(-1)));
    }

    [Fact]
    public void Lineage_Circle_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Lineage(new LineageStep("a", "a", First)));
        Assert.Throws<ArgumentException>(() => new Lineage(new LineageStep("a", "b", First), new LineageStep("b", "a", First)));
    }
}
