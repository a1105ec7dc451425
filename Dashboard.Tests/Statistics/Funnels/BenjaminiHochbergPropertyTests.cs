using Dashboard.Domain.Statistics.Funnels;
using Xunit;

namespace Dashboard.Tests.Statistics.Funnels;

public sealed class BenjaminiHochbergPropertyTests
{
    [Fact]
    public void Discoveries_OfRandomLists_AreThoseOfTheDefinition()
    {
        var random = new Draws(51);
        for (var round = 0; round < 400; round++)
        {
            double[] probabilities = [.. Enumerable.Range(0, random.Whole(1, 40)).Select(_ => random.Whole(0, 9) switch { 0 => double.NaN, < 5 => random.Unit() * random.Unit() * 0.02, 5 => 0.03, _ => random.Unit() })];
            var share = random.Between(0.01, 0.4);
            if (probabilities.All(double.IsNaN))
            {
                continue;
            }

            var found = BenjaminiHochberg.Of(probabilities, share).Value;
            double[] tested = [.. probabilities.Where(p => !double.IsNaN(p))];
            Assert.Equal(tested.Length, found.Tested);
            for (var i = 0; i < probabilities.Length; i++)
            {
                var p = probabilities[i];

                // The definition: p stands out when some p' at or above it has no more than p' m / q tests up to it.
                var standsOut = tested.Any(other => other >= p && other <= share * tested.Count(one => one <= other) / tested.Length);
                Assert.Equal(standsOut, found.Flagged[i]);
                Assert.True(!found.Flagged[i] || p <= share);
                Assert.Equal(double.IsNaN(p), found.Adjusted[i] is null);
                if (found.Adjusted[i] is { } adjusted)
                {
                    Assert.InRange(adjusted, p, 1);
                    Assert.Equal(adjusted <= share, found.Flagged[i]);
                    Assert.Equal(Math.Min(1, tested.Where(other => other >= p).Min(other => other * tested.Length / tested.Count(one => one <= other))), adjusted, 1e-12);
                }
            }

            Assert.Equal(found.Threshold, probabilities.Where((_, i) => found.Flagged[i]).Select(p => (double?)p).Max());
        }
    }

    [Fact]
    public void Discoveries_InAnyOrderAndWithMorePatience_AreTheSameAndMore()
    {
        var random = new Draws(52);
        for (var round = 0; round < 400; round++)
        {
            double[] probabilities = [.. Enumerable.Range(0, random.Whole(2, 40)).Select(_ => random.Unit() * random.Unit())];
            var order = random.Order(probabilities.Length);
            Discoveries found = BenjaminiHochberg.Of(probabilities, 0.1).Value, shuffled = BenjaminiHochberg.Of(order.Select(place => probabilities[place]).ToArray(), 0.1).Value;
            Assert.Equal(order.Select(place => found.Flagged[place]), shuffled.Flagged);
            Assert.Equal(order.Select(place => found.Adjusted[place]), shuffled.Adjusted);
            var more = BenjaminiHochberg.Of(probabilities, 0.3).Value;
            for (var i = 0; i < probabilities.Length; i++)
            {
                Assert.True(!found.Flagged[i] || more.Flagged[i]);
                Assert.All(Enumerable.Range(0, probabilities.Length), k => Assert.True(probabilities[k] > probabilities[i] || !found.Flagged[i] || found.Flagged[k]));
            }
        }
    }
}
