using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Comparison;

public sealed class SideTests
{
    private static readonly Interval Own = new(45, 55);

    // A benchmark equal to a limit, and intervals that touch, are similar; a hair beyond is not.
    [Theory]
    [InlineData(44.999, Outcome.Better)]
    [InlineData(45, Outcome.Similar)]
    [InlineData(50, Outcome.Similar)]
    [InlineData(55, Outcome.Similar)]
    [InlineData(55.001, Outcome.Worse)]
    public void Outcome_AtALimit_IsSimilar(double benchmark, Outcome outcome)
    {
        Assert.Equal(outcome, BenchmarkOutcome.SingleOverlap(Own, benchmark, Polarity.HigherBetter).Value);
        Assert.Equal(outcome, BenchmarkOutcome.SingleOverlap(45, 55, benchmark, Polarity.HigherBetter).Value);
        Assert.Equal(outcome, BenchmarkOutcome.DoubleOverlap(Own, new Interval(benchmark, benchmark), Polarity.HigherBetter).Value);
    }

    [Theory]
    [InlineData(30, 44.999, Outcome.Better)]
    [InlineData(30, 45, Outcome.Similar)]
    [InlineData(46, 47, Outcome.Similar)]
    [InlineData(30, 70, Outcome.Similar)]
    [InlineData(55, 70, Outcome.Similar)]
    [InlineData(55.001, 70, Outcome.Worse)]
    public void Outcome_OfTouchingIntervals_IsSimilar(double lower, double upper, Outcome outcome) =>
        Assert.Equal(outcome, BenchmarkOutcome.DoubleOverlap(Own, new Interval(lower, upper), Polarity.HigherBetter).Value);

    [Fact]
    public void Outcome_AgainstAnEndlessBenchmark_IsNotJudged()
    {
        Assert.Equal(NotComputable.NoBenchmark, BenchmarkOutcome.SingleOverlap(Own, double.PositiveInfinity, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoBenchmark, BenchmarkOutcome.SingleOverlap(Own, double.NegativeInfinity, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.IsItsOwnBenchmark, BenchmarkOutcome.SingleOverlap(45, 55, 50, Polarity.HigherBetter, isItself: true).Reason);
    }

    [Fact]
    public void Outcome_UnderTheOtherPolarityOrTurned_IsTheOpposite()
    {
        var random = new Statistics.Draws(31);
        for (var round = 0; round < 500; round++)
        {
            double[] ends = [.. Enumerable.Range(0, 4).Select(_ => (double)random.Whole(-6, 6))];
            Interval own = new(Math.Min(ends[0], ends[1]), Math.Max(ends[0], ends[1])), other = new(Math.Min(ends[2], ends[3]), Math.Max(ends[2], ends[3]));
            Interval ownTurned = new(-own.Upper, -own.Lower), otherTurned = new(-other.Upper, -other.Lower);
            var up = BenchmarkOutcome.DoubleOverlap(own, other, Polarity.HigherBetter).Value;
            Assert.Equal(Opposite(up), BenchmarkOutcome.DoubleOverlap(own, other, Polarity.LowerBetter).Value);
            Assert.Equal(Opposite(up), BenchmarkOutcome.DoubleOverlap(other, own, Polarity.HigherBetter).Value);
            Assert.Equal(Opposite(up), BenchmarkOutcome.DoubleOverlap(ownTurned, otherTurned, Polarity.HigherBetter).Value);
            Assert.Equal(own.Overlaps(other), up == Outcome.Similar);
            var single = BenchmarkOutcome.SingleOverlap(own, ends[2], Polarity.HigherBetter).Value;
            Assert.Equal(Opposite(single), BenchmarkOutcome.SingleOverlap(own, ends[2], Polarity.LowerBetter).Value);
            Assert.Equal(Opposite(single), BenchmarkOutcome.SingleOverlap(ownTurned, -ends[2], Polarity.HigherBetter).Value);
            Assert.Equal(own.Contains(ends[2]), single == Outcome.Similar);
        }
    }

    private static Outcome Opposite(Outcome outcome) => outcome switch { Outcome.Better => Outcome.Worse, Outcome.Worse => Outcome.Better, var same => same };
}
