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
