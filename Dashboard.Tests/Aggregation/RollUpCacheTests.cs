using Dashboard.Domain.Aggregation.RollUps;

namespace Dashboard.Tests.Aggregation;

public sealed class RollUpCacheTests
{
    private readonly RollUpCache<object> cache = new();
    private int built;

    [Fact]
    public void GetOrAdd_OfTheSameWindow_BuildsOnce()
    {
        var first = Read(1);
        _ = Read(2);

        Assert.Same(first, Read(1));
        Assert.Same(first, Read(1));
        Assert.Equal(2, built);
    }

    [Fact]
    public void GetOrAdd_PastTheMost_LetsTheLongestUnreadGo_NotTheOneJustBuilt()
    {
        for (var day = 0; day <= RollUpCache<object>.Most; day++)
        {
            _ = Read(day);
        }

        var held = cache.All().Select(pair => pair.Window.Last).ToHashSet();
        Assert.Contains(RollUpCache<object>.Most, held);
        Assert.DoesNotContain(0, held);
    }

    [Fact]
    public void All_ForTheWriter_LeavesNothingToReadThatIsNotPatched()
    {
        var stale = Read(1);
        var patched = cache.All().ToList();
        cache.Remove(new Window(1, 1));

        Assert.Same(stale, Assert.Single(patched).RollUp);
        Assert.NotSame(stale, Read(1));
    }

    private object Read(int day) => cache.GetOrAdd(new Window(day, day), _ =>
    {
        built++;
        return new object();
    });
}
