using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;
using Xunit;

namespace Dashboard.Tests.Statistics.ControlCharts;

public sealed class ControlChartPropertyTests
{
    [Fact]
    public void Chart_WithoutOptions_IsRefused() => Assert.Throws<ArgumentNullException>(() => ControlChart.Of([1, 2], null!));

    // By hand: twelve ranges of 12,000 together, average 1,000; the one of 3,267 is exactly D4 times the average and is left out.
    [Fact]
    public void Chart_OfARangeExactlyAtTheScreen_LeavesItOut()
    {
        double[] values = [0, 3267, 2474, 3268, 2474, 3268, 2474, 3268, 2474, 3268, 2474, 3268, 2474];
        var limits = ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter)).Value.Limits[0].Value;
        Assert.Equal(8733 / 11.0, limits.AverageRange, 1e-9);
        Assert.Equal(1000, ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter) { ScreenOutliers = false }).Value.Limits[0].Value.AverageRange, 1e-9);
    }

    // Twelve ranges: with six of them 0 it is still judged, with seven no more.
    [Theory]
    [InlineData("1 1 2 2 1 1 2 2 3 3 4 4 5", null)]
    [InlineData("1 1 2 2 1 1 2 2 3 3 4 4 4", NotComputable.HardlyVaries)]
    public void Chart_OfWhichHalfTheNeighboursAreEqual_IsStillJudged(string series, NotComputable? reason)
    {
        double[] values = [.. series.Split(' ').Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture))];
        var chart = ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter) { Target = 2 }).Value;
        Assert.Equal(reason, chart.Variation.Reason);
        Assert.Equal(reason, chart.Assurance.Reason);
    }

    [Fact]
    public void Chart_MovedStretchedOrTurned_SaysTheSame()
    {
        var random = new Draws(61);
        for (var round = 0; round < 400; round++)
        {
            double drift = random.Whole(0, 2), target = random.Whole(-40, 60);
            double[] values = [.. Enumerable.Range(0, random.Whole(9, 34)).Select(i => random.Whole(0, 14) == 0 ? double.NaN : random.Whole(0, 20) + (drift * i))];
            var options = new ChartOptions((Polarity)random.Whole(0, 3))
            {
                Target = target,
                ScreenOutliers = random.Whole(0, 1) == 0,
                FixedAfter = random.Whole(0, 2) == 0 ? 12 : null,
                Phases = random.Whole(0, 2) == 0 ? [new ChartPhase(values.Length / 2, "reason", "author")] : [],
            };
            var chart = ControlChart.Of(values, options).Value;
            Same(chart, ControlChart.Of(values.Select(value => value + 4096).ToArray(), options with { Target = target + 4096 }).Value);
            Same(chart, ControlChart.Of(values.Select(value => value * 64).ToArray(), options with { Target = target * 64 }).Value);
            var turned = ControlChart.Of(values.Select(value => -value).ToArray(), options with { Target = -target, Polarity = Turned(options.Polarity) }).Value;
            Assert.Equal(chart.Points.Select(point => Mirror(point.Cause)), turned.Points.Select(point => point.Cause));
            Assert.Equal(chart.Variation.TryGet(out var icon) ? Mirror(icon) : chart.Variation, turned.Variation);
            Assert.Equal(chart.Assurance, turned.Assurance);
        }
    }

    // The two limits, the mean and every third of the way, seen from a second reading of the definition.
    [Fact]
    public void Limits_OfRandomSeries_AreThoseOfTheDefinition()
    {
        var random = new Draws(62);
        for (var round = 0; round < 300; round++)
        {
            double[] values = [.. Enumerable.Range(0, random.Whole(4, 30)).Select(_ => random.Whole(0, 9) == 0 ? random.Between(50, 90) : random.Between(0, 9))];
            var limits = ControlChart.Of(values, new ChartOptions(Polarity.Neutral)).Value.Limits[0].Value;
            double[] ranges = [.. values.Skip(1).Zip(values, (now, before) => Math.Abs(now - before))];
            double[] kept = [.. ranges.Where(range => range < 3.267 * ranges.Average())];
            Assert.Equal(values.Average(), limits.Mean, 1e-12);
            Assert.Equal(kept.Average(), limits.AverageRange, 1e-12);
            Assert.Equal(values.Average() + (2.66 * kept.Average()), limits.Upper, 1e-11);
            Assert.Equal(values.Average() - (2.66 * kept.Average()), limits.Lower, 1e-11);
            Assert.Equal(values.Average() + (2 * 2.66 / 3 * kept.Average()), limits.NearUpper, 1e-11);
            Assert.Equal(values.Average() - (2 * 2.66 / 3 * kept.Average()), limits.NearLower, 1e-11);
        }
    }

    private static void Same(ControlChart chart, ControlChart other)
    {
        Assert.Equal(chart.Points.Select(point => (point.Cause, point.Phase, point.InBaseline)), other.Points.Select(point => (point.Cause, point.Phase, point.InBaseline)));
        Assert.Equal(chart.Variation, other.Variation);
        Assert.Equal(chart.Assurance, other.Assurance);
    }

    private static Polarity Turned(Polarity polarity) => polarity switch
    {
        Polarity.HigherBetter => Polarity.LowerBetter,
        Polarity.LowerBetter => Polarity.HigherBetter,
        var same => same,
    };

    private static VariationIcon Mirror(VariationIcon icon) => icon switch
    {
        VariationIcon.ImprovementHigh => VariationIcon.ImprovementLow,
        VariationIcon.ImprovementLow => VariationIcon.ImprovementHigh,
        VariationIcon.ConcernHigh => VariationIcon.ConcernLow,
        VariationIcon.ConcernLow => VariationIcon.ConcernHigh,
        VariationIcon.NeutralHigh => VariationIcon.NeutralLow,
        VariationIcon.NeutralLow => VariationIcon.NeutralHigh,
        var same => same,
    };

    private static SpecialCause Mirror(SpecialCause cause) => cause switch
    {
        SpecialCause.AboveLimit => SpecialCause.BelowLimit,
        SpecialCause.BelowLimit => SpecialCause.AboveLimit,
        SpecialCause.RisingTrend => SpecialCause.FallingTrend,
        SpecialCause.FallingTrend => SpecialCause.RisingTrend,
        SpecialCause.TwoOfThreeAbove => SpecialCause.TwoOfThreeBelow,
        SpecialCause.TwoOfThreeBelow => SpecialCause.TwoOfThreeAbove,
        SpecialCause.RunAbove => SpecialCause.RunBelow,
        SpecialCause.RunBelow => SpecialCause.RunAbove,
        var same => same,
    };
}
