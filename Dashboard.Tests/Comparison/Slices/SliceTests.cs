using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Comparison.Slices;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Domain.Statistics.Intervals;
using Dashboard.Domain.Statistics.Weights;
using Xunit;

namespace Dashboard.Tests.Comparison.Slices;

public sealed class SliceTests
{
    private const int Areas = 40;
    private const int Periods = 18;

    [Theory]
    [InlineData(SliceInterval.Proportion, Polarity.HigherBetter)]
    [InlineData(SliceInterval.Proportion, Polarity.LowerBetter)]
    [InlineData(SliceInterval.Rate, Polarity.LowerBetter)]
    [InlineData(SliceInterval.Rate, Polarity.Neutral)]
    public void Slice_EveryCell_IsWhatTheSingleMethodsSayToTheLastBit(SliceInterval interval, Polarity polarity)
    {
        var (counts, sizes) = Table(seed: 5);
        var benchmarks = Enumerable.Range(0, Periods).Select(period => period == 3 ? double.NaN : 55.0).ToArray();
        var result = new SliceResult(new SliceShape(Areas, Periods));
        var question = new SliceQuestion(interval, polarity, 100, Target: 70, BenchmarkArea: 2);
        Slice.Judge(question, counts, sizes, benchmarks, result);
        for (var area = 0; area < Areas; area++)
        {
            for (var period = 0; period < Periods; period++)
            {
                var i = (area * Periods) + period;
                var single = interval == SliceInterval.Proportion ? ProportionInterval.Of(counts[i], sizes[i], multiplier: 100) : RateInterval.Of(counts[i], sizes[i], multiplier: 100);
                Assert.Equal(single.TryGet(out var estimate) ? estimate.Value : double.NaN, result.Values[i]);
                Assert.Equal(estimate.Lower ?? double.NaN, single.Exists ? result.Lower[i] : double.NaN);
                Assert.Equal(single.Exists ? estimate.Upper!.Value : double.NaN, result.Upper[i]);
                var outcome = BenchmarkOutcome.SingleOverlap(single.Then(e => e.Interval), benchmarks[period], polarity, isItself: area == 2);
                Assert.Equal(outcome, result.Outcomes[i]);
            }

            var chart = ControlChart.Of(result.Values.Slice(area * Periods, Periods), new ChartOptions(polarity) { Target = 70 }).Value;
            Assert.Equal(chart.Limits[0], result.Charts[area].Limits);
            Assert.Equal(chart.Points[^1].Cause, result.Charts[area].Last);
            Assert.Equal(chart.Variation, result.Charts[area].Variation);
            Assert.Equal(chart.Assurance, result.Charts[area].Assurance);
        }
    }

    [Fact]
    public void Slice_OfAnySize_AllocatesNothingPerCell()
    {
        var (counts, sizes) = Table(seed: 6);
        var benchmarks = new double[Periods];
        var result = new SliceResult(new SliceShape(Areas, Periods));
        var question = new SliceQuestion(SliceInterval.Rate, Polarity.HigherBetter, 100);
        Slice.Judge(question, counts, sizes, benchmarks, result);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Slice.Judge(question, counts, sizes, benchmarks, result);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(Areas * Periods, Areas * Periods, Periods - 1)]
    [InlineData(Areas * Periods, 1, Periods)]
    [InlineData(1, Areas * Periods, Periods)]
    public void Slice_OfAnotherSize_IsRefused(int counts, int sizes, int benchmarks) => Assert.Throws<ArgumentException>(() =>
        Slice.Judge(new SliceQuestion(SliceInterval.Rate, Polarity.Neutral, 1), new double[counts], new double[sizes], new double[benchmarks], new SliceResult(new SliceShape(Areas, Periods))));

    [Fact]
    public void Slice_OfAnotherSize_SaysWhatIsNeeded()
    {
        var result = new SliceResult(new SliceShape(2, 3));
        var question = new SliceQuestion(SliceInterval.Rate, Polarity.Neutral, 1);
        Assert.Contains("6 cells, got 5", Assert.Throws<ArgumentException>(() => Slice.Judge(question, new double[5], new double[6], new double[3], result)).Message, StringComparison.Ordinal);
        Assert.Contains("One benchmark", Assert.Throws<ArgumentException>(() => Slice.Judge(question, new double[6], new double[6], new double[2], result)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Slice.Judge(question, [], [], [], null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SliceShape(0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SliceShape(3, 0));
        Assert.Equal((1, 1, 1), (new SliceShape(1, 1).Areas, new SliceShape(1, 1).Periods, new SliceShape(1, 1).Cells));
    }

    [Theory]
    [InlineData(SliceInterval.Proportion, 3, 10, -100)]
    [InlineData(SliceInterval.Proportion, 3, 10, double.NaN)]
    [InlineData(SliceInterval.Rate, 3, 10, 0)]
    [InlineData(SliceInterval.Proportion, 1e308, 1e308, 100)]
    [InlineData(SliceInterval.Rate, 1e308, 1, 1000)]
    [InlineData(SliceInterval.Rate, 30, 1e-320, 1)]
    public void Slice_OfAnImpossibleMultiplierOrACountThatOverflows_HasNoFigure(SliceInterval interval, double count, double size, double multiplier)
    {
        var result = new SliceResult(new SliceShape(1, 1));
        Slice.Judge(new SliceQuestion(interval, Polarity.HigherBetter, multiplier), [count], [size], [1], result);
        Assert.Equal((double.NaN, double.NaN, double.NaN), (result.Values[0], result.Lower[0], result.Upper[0]));
        Assert.Equal(NotComputable.NoInterval, result.Outcomes[0].Reason);
        var single = interval == SliceInterval.Proportion ? ProportionInterval.Of(count, size, multiplier: multiplier) : RateInterval.Of(count, size, multiplier: multiplier);
        Assert.Equal(NotComputable.OutOfRange, single.Reason);
    }

    [Fact]
    public void Slice_AtALimit_IsSimilar()
    {
        var result = new SliceResult(new SliceShape(1, 4));
        var limits = ProportionInterval.Of(3, 10, multiplier: 100).Value;
        double[] benchmarks = [limits.Lower!.Value, limits.Upper!.Value, Math.BitDecrement(limits.Lower.Value), Math.BitIncrement(limits.Upper.Value)];
        Slice.Judge(new SliceQuestion(SliceInterval.Proportion, Polarity.HigherBetter, 100), [3, 3, 3, 3], [10, 10, 10, 10], benchmarks, result);
        Assert.Equal([Outcome.Similar, Outcome.Similar, Outcome.Better, Outcome.Worse], result.Outcomes.ToArray().Select(outcome => outcome.Value));
        Slice.Judge(new SliceQuestion(SliceInterval.Proportion, Polarity.HigherBetter, 100), [3, 3, 3, 3], [10, 10, 10, 10], [double.PositiveInfinity, double.NaN, 1, 1], result);
        Assert.Equal([NotComputable.NoBenchmark, NotComputable.NoBenchmark, null, null], result.Outcomes.ToArray().Select(outcome => outcome.Reason));
    }

    [Fact]
    public void Slice_WithoutNeighbours_HasNoLimits()
    {
        var result = new SliceResult(new SliceShape(2, 3));
        Slice.Judge(new SliceQuestion(SliceInterval.Proportion, Polarity.HigherBetter, 100, Target: 5), [3, double.NaN, 4, 3, 4, 5], [9, 9, 9, 9, 9, 9], [1, 1, 1], result);
        Assert.Equal(NotComputable.TooFewPoints, result.Charts[0].Limits.Reason);
        Assert.Equal(NotComputable.TooFewPoints, result.Charts[0].Variation.Reason);
        Assert.Equal(NotComputable.TooFewPoints, result.Charts[0].Assurance.Reason);
        Assert.Equal(400.0 / 9, result.Charts[1].Limits.Value.Mean, 1e-12);
        Assert.Equal(100.0 / 9, result.Charts[1].Limits.Value.AverageRange, 1e-12);
    }

    // Proportions and rates drawn at random, with missing and impossible cells, zeros, full cells and long series.
    [Fact]
    public void Slice_OfRandomTables_IsWhatTheSingleMethodsSayToTheLastBit()
    {
        var random = new Statistics.Draws(8);
        for (var round = 0; round < 60; round++)
        {
            int areas = random.Whole(1, 6), periods = round == 0 ? 600 : random.Whole(1, 30);
            var interval = random.Whole(0, 1) == 0 ? SliceInterval.Proportion : SliceInterval.Rate;
            var polarity = (Polarity)random.Whole(0, 3);
            double[] sizes = [.. Enumerable.Range(0, areas * periods).Select(_ => (double)random.Whole(0, 50))];
            double[] counts = [.. sizes.Select(size => random.Whole(0, 15) switch { 0 => double.NaN, 1 => -1, 2 => size, 3 => 0, 4 => double.PositiveInfinity, _ => random.Whole(0, 60) })];
            double[] benchmarks = [.. Enumerable.Range(0, periods).Select(_ => random.Whole(0, 9) == 0 ? double.NaN : random.Between(0, 120))];
            var question = new SliceQuestion(interval, polarity, 100, random.Whole(0, 3) == 0 ? null : random.Between(0, 150), random.Whole(0, 1) == 0 ? null : 0);
            var result = new SliceResult(new SliceShape(areas, periods));
            Slice.Judge(question, counts, sizes, benchmarks, result);
            for (var i = 0; i < counts.Length; i++)
            {
                var single = interval == SliceInterval.Proportion ? ProportionInterval.Of(counts[i], sizes[i], multiplier: 100) : RateInterval.Of(counts[i], sizes[i], multiplier: 100);
                var expected = single.TryGet(out var estimate) ? (estimate.Value, estimate.Lower!.Value, estimate.Upper!.Value) : (double.NaN, double.NaN, double.NaN);
                Assert.Equal(expected, (result.Values[i], result.Lower[i], result.Upper[i]));
                Assert.Equal(
                    BenchmarkOutcome.SingleOverlap(single.Then(one => one.Interval), benchmarks[i % periods], polarity, isItself: question.BenchmarkArea == i / periods),
                    result.Outcomes[i]);
            }

            for (var area = 0; area < areas; area++)
            {
                var chart = ControlChart.Of(result.Values.Slice(area * periods, periods), new ChartOptions(polarity) { Target = question.Target }).Value;
                Assert.Equal(new ChartReading(chart.Limits[0], chart.Points[^1].Cause, chart.Variation, chart.Assurance), result.Charts[area]);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Composite_OfManyAreas_IsWhatOneAreaGivesToTheLastBit(int index)
    {
        var definition = CompositeDefinition.All[index];
        var scheme = WeightScheme.InForce(WeightTable.BuiltIn, definition.Code, new DateOnly(2026, 1, 1))!;
        var slice = new CompositeSlice(definition, scheme, GoalpostTable.BuiltIn);
        var rules = slice.Rules.ToArray();
        var random = new Random(9);
        var values = new double[rules.Length * Areas];
        for (var i = 0; i < values.Length; i++)
        {
            var posts = rules[i / Areas].Posts;
            var missing = random.NextDouble() < i % Areas / (double)Areas / 3;
            values[i] = missing ? (random.Next(2) == 0 ? double.NaN : double.PositiveInfinity) : posts.Low + (random.NextDouble() * (posts.High - posts.Low));
        }

        int[] communities = [.. Enumerable.Range(1, Areas)], days = [.. rules.Select((_, i) => 28 + (i % 60))];
        double[] scores = new double[Areas], coverage = new double[Areas];
        slice.Score(values, days, communities, scores, coverage);
        for (var area = 0; area < Areas; area++)
        {
            var single = CompositeIndex.Of(definition, scheme, [.. rules.Select((rule, r) => One(rule, values[(r * Areas) + area], days[r], communities[area]))]);
            Assert.Equal(single.Value.TryGet(out var value) ? value : double.NaN, scores[area]);
            Assert.Equal(single.Coverage, coverage[area]);
        }

        Assert.Contains(scores, double.IsNaN);
        Assert.Contains(scores, double.IsFinite);
    }

    private static IndicatorScore One(GoalpostRule rule, double value, int days, int communities) => new(
        rule.Indicator.Code,
        rule.Indicator.Board,
        double.IsFinite(value) ? value : null,
        double.IsFinite(value) ? rule.Score(value, days, communities) : null,
        Counted: !double.IsPositiveInfinity(value));

    private static (double[] Counts, double[] Sizes) Table(int seed)
    {
        var random = new Random(seed);
        double[] counts = new double[Areas * Periods], sizes = new double[Areas * Periods];
        for (var i = 0; i < counts.Length; i++)
        {
            sizes[i] = random.Next(0, 60);
            counts[i] = random.Next(12) switch { 0 => double.NaN, 1 => 70, 2 => -1, _ => random.Next(0, (int)sizes[i] + 1) };
        }

        return (counts, sizes);
    }
}
