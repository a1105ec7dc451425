using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Comparison;

public sealed class OutcomeTests
{
    private static readonly Interval Own = new(45, 55);

    [Theory]
    [InlineData(1, Polarity.HigherBetter, Outcome.Better)]
    [InlineData(-1, Polarity.HigherBetter, Outcome.Worse)]
    [InlineData(5, Polarity.LowerBetter, Outcome.Worse)]
    [InlineData(-5, Polarity.LowerBetter, Outcome.Better)]
    [InlineData(1, Polarity.Neutral, Outcome.Higher)]
    [InlineData(-1, Polarity.Neutral, Outcome.Lower)]
    [InlineData(1, Polarity.TargetRange, Outcome.Higher)]
    [InlineData(-1, Polarity.TargetRange, Outcome.Lower)]
    [InlineData(0, Polarity.HigherBetter, Outcome.Similar)]
    [InlineData(0, Polarity.Neutral, Outcome.Similar)]
    public void Judgement_TurnsASideIntoAnOutcome(int side, Polarity polarity, Outcome outcome) => Assert.Equal(outcome, GoodSide.Judge(side, polarity));

    [Theory]
    [InlineData(40, 45)]
    [InlineData(45, 55)]
    [InlineData(50, 50)]
    [InlineData(55.1, 56)]
    [InlineData(30, 44)]
    public void Outcome_UnderTheOtherPolarity_IsTheOpposite(double lower, double upper)
    {
        var other = new Interval(lower, upper);
        foreach (var benchmark in new[] { lower, upper, 50 })
        {
            Opposite(BenchmarkOutcome.SingleOverlap(Own, benchmark, Polarity.HigherBetter).Value, BenchmarkOutcome.SingleOverlap(Own, benchmark, Polarity.LowerBetter).Value);
        }

        Opposite(BenchmarkOutcome.DoubleOverlap(Own, other, Polarity.HigherBetter).Value, BenchmarkOutcome.DoubleOverlap(Own, other, Polarity.LowerBetter).Value);
    }

    [Fact]
    public void Outcome_WithoutSomethingToCompare_SaysWhy()
    {
        Assert.Equal(NotComputable.IsItsOwnBenchmark, BenchmarkOutcome.SingleOverlap(Own, 50, Polarity.HigherBetter, isItself: true).Reason);
        Assert.Equal(NotComputable.NoBenchmark, BenchmarkOutcome.SingleOverlap(Own, null, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoBenchmark, BenchmarkOutcome.SingleOverlap(Own, double.NaN, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoInterval, BenchmarkOutcome.SingleOverlap(NotComputable.TooFewPoints, 50, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.IsItsOwnBenchmark, BenchmarkOutcome.DoubleOverlap(Own, Own, Polarity.HigherBetter, isItself: true).Reason);
        Assert.Equal(NotComputable.NoBenchmark, BenchmarkOutcome.DoubleOverlap(Own, NotComputable.NoData, Polarity.HigherBetter).Reason);
        Assert.Equal(NotComputable.NoInterval, BenchmarkOutcome.DoubleOverlap(NotComputable.NoData, Own, Polarity.HigherBetter).Reason);
    }

    [Theory]
    [InlineData(45.0, 55.0, null)]
    [InlineData(null, 55.0, NotComputable.NoInterval)]
    [InlineData(45.0, null, NotComputable.NoInterval)]
    [InlineData(56.0, 55.0, NotComputable.NoInterval)]
    [InlineData(double.NaN, 55.0, NotComputable.NoInterval)]
    [InlineData(45.0, double.PositiveInfinity, NotComputable.NoInterval)]
    [InlineData(double.NegativeInfinity, 45.0, NotComputable.NoInterval)]
    public void Outcome_OfLimits_NeedsBoth(double? lower, double? upper, NotComputable? reason) =>
        Assert.Equal(reason, BenchmarkOutcome.SingleOverlap(lower, upper, 50, Polarity.HigherBetter).Reason);

    private static void Opposite(Outcome high, Outcome low) => Assert.Equal(
        high switch { Outcome.Better => Outcome.Worse, Outcome.Worse => Outcome.Better, _ => Outcome.Similar }, low);
}
