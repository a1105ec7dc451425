using Dashboard.Domain.Comparison;
using Xunit;

namespace Dashboard.Tests.Comparison;

public sealed class QuantileGroupsPropertyTests
{
    // q = floor(k + 1 - ceil((N + 1 - r) / (N / k))) by hand, in fractions: sizes 3 2 2 for seven in thirds, counted from the far end.
    [Theory]
    [InlineData(7, 3, "1 1 1 2 2 3 3")]
    [InlineData(8, 3, "1 1 1 2 2 2 3 3")]
    [InlineData(5, 5, "1 2 3 4 5")]
    [InlineData(6, 4, "1 1 2 3 3 4")]
    [InlineData(4, 1, "1 1 1 1")]
    public void Groups_OfUnevenNumbers_AreThoseOfTheFormula(int count, int groups, string expected)
    {
        double[] values = [.. Enumerable.Range(1, count).Select(i => (double)i)];
        Assert.Equal(expected, string.Join(' ', QuantileGroups.Of(values, groups).Value));
    }

    [Fact]
    public void Groups_OfAnyNumber_AreAboutEqualAndNeverUnderOne()
    {
        for (var count = 2; count <= 400; count++)
        {
            double[] values = [.. Enumerable.Range(0, count).Select(i => (double)i)];
            foreach (var groups in new[] { 2, 3, 5, 7, 10 }.Where(groups => groups <= count))
            {
                var sizes = QuantileGroups.Of(values, groups).Value.GroupBy(group => group!.Value).ToDictionary(group => group.Key, group => group.Count());
                Assert.Equal(Enumerable.Range(1, groups), sizes.Keys.Order());
                Assert.InRange(sizes.Values.Max() - sizes.Values.Min(), 0, 1);
            }
        }
    }

    [Fact]
    public void Groups_InAnyOrder_FollowTheirValues()
    {
        var random = new Statistics.Draws(77);
        for (var round = 0; round < 300; round++)
        {
            double[] values = [.. Enumerable.Range(0, random.Whole(6, 40)).Select(_ => random.Whole(0, 9) == 0 ? double.NaN : random.Whole(-8, 8))];
            var order = random.Order(values.Length);
            double[] shuffled = [.. order.Select(place => values[place])];
            foreach (var highestFirst in new[] { false, true })
            {
                var groups = QuantileGroups.Of(values, 4, highestFirst);
                var again = QuantileGroups.Of(shuffled, 4, highestFirst);
                Assert.Equal(groups.Reason, again.Reason);
                if (groups.Exists)
                {
                    Assert.Equal(order.Select(place => groups.Value[place]), again.Value);
                    Assert.Equal(groups.Value, QuantileGroups.Of(values.Select(value => -value).ToArray(), 4, !highestFirst).Value);
                    Assert.Equal(groups.Value, QuantileGroups.Of(values.Select(value => Math.Exp(value)).ToArray(), 4, highestFirst).Value);
                }
            }
        }
    }
}
