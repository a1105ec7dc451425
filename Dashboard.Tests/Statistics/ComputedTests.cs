using Dashboard.Domain.Statistics;
using Xunit;

namespace Dashboard.Tests.Statistics;

public sealed class ComputedTests
{
    [Fact]
    public void Computed_OfAValue_GivesItAndNoReason()
    {
        Computed<double> computed = 4.5;
        Assert.True(computed.Exists);
        Assert.Equal(4.5, computed.Value);
        Assert.Null(computed.Reason);
        Assert.True(computed.TryGet(out var value));
        Assert.Equal(4.5, value);
        Assert.Equal("4.5", computed.ToString());
    }

    [Fact]
    public void Computed_OfAReason_RefusesItsValue()
    {
        Computed<double> computed = NotComputable.TooFewPoints;
        Assert.False(computed.TryGet(out _));
        Assert.Equal(NotComputable.TooFewPoints, computed.Reason);
        Assert.Contains("TooFewPoints", Assert.Throws<InvalidOperationException>(() => computed.Value).Message, StringComparison.Ordinal);
        Assert.Equal("not computable: TooFewPoints", computed.ToString());
    }

    [Fact]
    public void Computed_ByDefault_HasNoData() => Assert.Equal(NotComputable.NoData, default(Computed<double>).Reason);

    [Fact]
    public void Then_CarriesValueAndReason()
    {
        Computed<double> three = 3.0, none = NotComputable.AllEqual;
        Assert.Equal(6, three.Then<double>(x => 2 * x).Value);
        Assert.Equal(NotComputable.NoData, three.Then<double>(_ => NotComputable.NoData).Reason);
        Assert.Equal(NotComputable.AllEqual, none.Then<double>(x => 2 * x).Reason);
        Assert.Throws<ArgumentNullException>(() => none.Then<double>(null!));
    }
}
