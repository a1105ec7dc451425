using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Inequality;
using Xunit;

namespace Dashboard.Tests.Statistics.Inequality;

public sealed class DecompositionTests
{
    [Fact]
    public void BetweenShare_OfAnIndex_IsItsPart() => Assert.Equal(0.25, new Decomposition(0.4, 0.1, 0.3).BetweenShare.Value, 1e-15);

    [Fact]
    public void BetweenShare_WithoutInequality_IsUndefined()
    {
        Assert.Equal(NotComputable.AllEqual, new Decomposition(0, 0, 0).BetweenShare.Reason);
        Assert.Equal(NotComputable.AllEqual, new Decomposition(1e-14, 1e-14, 0).BetweenShare.Reason);
        Assert.True(new Decomposition(1.1e-14, 0, 1.1e-14).BetweenShare.Exists);
        var equal = Theil.Of([0.1, 0.1, 0.1, 0.1], [1, 2, 3, 7], [0, 0, 1, 1]).Value;
        Assert.Equal(NotComputable.AllEqual, equal.T.BetweenShare.Reason);
        Assert.Equal(NotComputable.AllEqual, equal.L.Value.BetweenShare.Reason);
    }
}
