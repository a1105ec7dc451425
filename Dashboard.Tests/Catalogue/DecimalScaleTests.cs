using Dashboard.Domain.Catalogue;
using Xunit;

namespace Dashboard.Tests.Catalogue;

public sealed class DecimalScaleTests
{
    [Fact]
    public void Of_EachNumberOfDecimals_IsTenTimesTheOneBefore()
    {
        Assert.Equal(1, DecimalScale.Of(0));
        Assert.All(Enumerable.Range(1, DecimalScale.Most), decimals => Assert.Equal(10 * DecimalScale.Of(decimals - 1), DecimalScale.Of(decimals)));
        Assert.Throws<IndexOutOfRangeException>(() => DecimalScale.Of(DecimalScale.Most + 1));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.1)]
    [InlineData(2, 0.01)]
    [InlineData(3, 0.001)]
    [InlineData(9, 0.000000001)]
    public void Step_Decimals_IsTheSmallestDifferenceTheyTell(int decimals, double step) => Assert.Equal(step, DecimalScale.Step(decimals));
}
