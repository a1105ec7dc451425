using Dashboard.Domain.Statistics.Funnels;

namespace Dashboard.Tests.Statistics.Funnels;

public sealed class BinomialTailTests
{
    [Theory]
    [InlineData(3, 3, 0.9, 0.729)]
    [InlineData(2, 3, 0.9, 0.972)]
    [InlineData(0, 3, 0.9, 1)]
    [InlineData(53, 53, 0.89, 0.0020775)]
    public void AtLeast_IsTheUpperTail(int count, int size, double share, double probability) =>
        Assert.Equal(probability, BinomialTail.AtLeast(count, size, share), 6);

    [Theory]
    [InlineData(0, 3, 0.1, 0.729)]
    [InlineData(3, 3, 0.1, 1)]
    [InlineData(11, 25, 0.891, 0.0000000243)]
    public void AtMost_IsTheLowerTail(int count, int size, double share, double probability) =>
        Assert.Equal(probability, BinomialTail.AtMost(count, size, share), 6);

    [Theory]
    [InlineData(4, 3, 0.5)]
    [InlineData(-1, 3, 0.5)]
    [InlineData(0, 0, 0.5)]
    [InlineData(1, 3, 1.5)]
    public void Tails_OfImpossibleCounts_AreRefused(int count, int size, double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialTail.AtLeast(count, size, share));
}
