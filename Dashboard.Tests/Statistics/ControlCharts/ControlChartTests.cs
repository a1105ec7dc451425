using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;
using Xunit;

namespace Dashboard.Tests.Statistics.ControlCharts;

public sealed class ControlChartTests
{
    private static readonly double[] Steady = [50, 52, 47, 51, 49, 53, 50, 48, 52, 51, 49, 50, 50, 52, 47, 51];

    [Fact]
    public void Chart_OfEqualValues_HasItsLimitsOnTheMeanAndNoSignal()
    {
        foreach (var value in new[] { 0.1, 5, 0, -3.3, 100.0 / 3 })
        {
            var chart = ControlChart.Of(Enumerable.Repeat(value, 15).ToArray(), new ChartOptions(Polarity.HigherBetter) { Target = value + 1 }).Value;
            var limits = chart.Limits[0].Value;
            Assert.Equal((value, value, value), (limits.Mean, limits.Lower, limits.Upper));
            Assert.Equal(VariationIcon.CommonCause, chart.Variation.Value);
            Assert.Equal(AssuranceIcon.ConsistentFail, chart.Assurance.Value);
            Assert.All(chart.Points, point => Assert.Equal(SpecialCause.None, point.Cause));
        }
    }

    [Fact]
    public void Chart_OfRareEvents_KeepsLimitsFromTheUnscreenedRangesAndDoesNotJudge()
    {
        double[] values = [.. Enumerable.Repeat(0.0, 14), 1];
        var chart = ControlChart.Of(values, new ChartOptions(Polarity.LowerBetter) { Target = 0.5 }).Value;
        var limits = chart.Limits[0].Value;
        Assert.Equal(1.0 / 15, limits.Mean, 1e-15);
        Assert.Equal(1.0 / 14, limits.AverageRange, 1e-15);
        Assert.Equal(NotComputable.HardlyVaries, chart.Variation.Reason);
        Assert.Equal(NotComputable.HardlyVaries, chart.Assurance.Reason);
        Assert.All(chart.Points, point => Assert.Equal(SpecialCause.None, point.Cause));
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void Chart_OfTooFewPoints_HasLimitsButNoIcon(int points, bool icon)
    {
        var chart = ControlChart.Of(Steady.AsSpan(0, points), new ChartOptions(Polarity.HigherBetter) { Target = 10 }).Value;
        Assert.True(chart.Limits[0].Exists);
        Assert.Equal(icon, chart.Variation.Exists);
        Assert.Equal(icon, chart.Assurance.Exists);
        Assert.Equal(icon ? null : NotComputable.TooFewPoints, chart.Variation.Reason);
    }

    [Fact]
    public void Chart_OfMissingPoints_CountsOnlyThoseThatAreThere()
    {
        double[] values = [.. Steady[..11], double.NaN, double.NaN];
        var chart = ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter)).Value;
        Assert.Equal(NotComputable.TooFewPoints, chart.Variation.Reason);
        Assert.Null(chart.Points[12].Value);
        Assert.False(chart.Points[12].InBaseline);
    }

    [Fact]
    public void Chart_OfOnePoint_HasNoLimits()
    {
        Assert.Equal(NotComputable.TooFewPoints, ControlChart.Of([5], new ChartOptions(Polarity.HigherBetter)).Value.Limits[0].Reason);
        Assert.Equal(NotComputable.TooFewPoints, ControlChart.Of([5, double.NaN, 6], new ChartOptions(Polarity.HigherBetter)).Value.Limits[0].Reason);
        Assert.Equal(2.66 * 2, ControlChart.Of([4, 6], new ChartOptions(Polarity.HigherBetter)).Value.Limits[0].Value.Upper - 5, 1e-12);
    }

    [Fact]
    public void Chart_OfAMissingPoint_BreaksRunsTrendsAndTheRangesBesideIt()
    {
        double[] shift = [.. Steady[..12], 55, 54, 55, double.NaN, 54, 55, 54, 55];
        var chart = ControlChart.Of(shift, new ChartOptions(Polarity.HigherBetter) { FixedAfter = 12 }).Value;
        Assert.DoesNotContain(chart.Points, point => point.Cause == SpecialCause.RunAbove);
        Assert.Equal(SpecialCause.None, chart.Points[15].Cause);
        var gap = ControlChart.Of([1, 2, double.NaN, 9, 10], new ChartOptions(Polarity.HigherBetter)).Value;
        Assert.Equal(1, gap.Limits[0].Value.AverageRange);
        Assert.Equal(5.5, gap.Limits[0].Value.Mean);
    }

    [Fact]
    public void Chart_OfATie_IsNoTrend()
    {
        double[] rising = [.. Steady, 40, 41, 42, 43, 43, 44, 45, 46];
        Assert.DoesNotContain(ControlChart.Of(rising, new ChartOptions(Polarity.Neutral)).Value.Points, point => point.Cause == SpecialCause.RisingTrend);
    }

    [Fact]
    public void Chart_OfATurningPoint_GivesItTheDirectionToItsRight()
    {
        double[] values = [.. Steady, 47, 48, 49, 50, 51, 52, 53, 52, 51, 50, 49, 48, 47];
        var chart = ControlChart.Of(values, new ChartOptions(Polarity.Neutral)).Value;
        Assert.Equal(SpecialCause.RisingTrend, chart.Points[21].Cause);
        Assert.Equal(SpecialCause.FallingTrend, chart.Points[22].Cause);
        Assert.Equal(SpecialCause.FallingTrend, chart.Points[28].Cause);
    }

    [Fact]
    public void Chart_OfAnAstronomicalPoint_DoesNotCountItAsOneOfTwo()
    {
        double[] values = [.. Steady[..12], 70, 56, 51, 50];
        var chart = ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter) { FixedAfter = 12 }).Value;
        Assert.Equal(SpecialCause.AboveLimit, chart.Points[12].Cause);
        Assert.Equal(SpecialCause.None, chart.Points[13].Cause);
    }

    [Fact]
    public void Chart_WithPhases_LetsNothingCrossThem()
    {
        double[] values = [.. Steady[..12], .. Steady[..12].Select(value => value + 30)];
        var one = ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter)).Value;
        var two = ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter) { Phases = [new ChartPhase(12, "新平台上线", "王主任")] }).Value;
        Assert.Contains(one.Points, point => point.Cause != SpecialCause.None);
        Assert.All(two.Points, point => Assert.Equal(SpecialCause.None, point.Cause));
        Assert.Equal(30, two.Limits[1].Value.Mean - two.Limits[0].Value.Mean, 1e-12);
        Assert.Equal([0, 1], two.Points.Select(point => point.Phase).Distinct());
        Assert.Equal(VariationIcon.CommonCause, two.Variation.Value);
    }

    [Fact]
    public void Chart_WithExcludedPoints_DrawsButDoesNotUseThem()
    {
        double[] values = [.. Steady[..8], 5, .. Steady[8..]];
        var excluded = values.Select(value => value == 5).ToArray();
        var chart = ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter), excluded).Value;
        Assert.Equal(5, chart.Points[8].Value);
        Assert.True(chart.Points[8].Excluded);
        Assert.False(chart.Points[8].InBaseline);
        Assert.Equal(SpecialCause.None, chart.Points[8].Cause);
        Assert.Equal(Steady.Average(), chart.Limits[0].Value.Mean, 1e-12);
        Assert.False(chart.Points[7].Excluded);
    }

    [Fact]
    public void Chart_WhoseLastPointsAreExcluded_HasTheIconOfTheOneBefore()
    {
        double[] values = [.. Steady, 70, 5, 4];
        var excluded = values.Select(value => value < 10).ToArray();
        Assert.Equal(VariationIcon.ImprovementHigh, ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter), excluded).Value.Variation.Value);
        Assert.Equal(VariationIcon.ConcernLow, ControlChart.Of(values, new ChartOptions(Polarity.HigherBetter)).Value.Variation.Value);
    }

    [Theory]
    [InlineData(Polarity.HigherBetter, 40, AssuranceIcon.ConsistentPass)]
    [InlineData(Polarity.HigherBetter, 60, AssuranceIcon.ConsistentFail)]
    [InlineData(Polarity.HigherBetter, 51, AssuranceIcon.Inconsistent)]
    [InlineData(Polarity.LowerBetter, 40, AssuranceIcon.ConsistentFail)]
    [InlineData(Polarity.LowerBetter, 60, AssuranceIcon.ConsistentPass)]
    public void Assurance_OfATarget_DependsOnTheSideThatIsGood(Polarity polarity, double target, AssuranceIcon icon) =>
        Assert.Equal(icon, ControlChart.Of(Steady, new ChartOptions(polarity) { Target = target }).Value.Assurance.Value);

    [Fact]
    public void Assurance_OnALimit_IsInconsistent()
    {
        var limits = ControlChart.Of(Steady, new ChartOptions(Polarity.HigherBetter)).Value.Limits[0].Value;
        foreach (var target in new[] { limits.Lower, limits.Upper })
        {
            Assert.Equal(AssuranceIcon.Inconsistent, ControlChart.Of(Steady, new ChartOptions(Polarity.HigherBetter) { Target = target }).Value.Assurance.Value);
        }
    }

    [Fact]
    public void Assurance_WithoutTargetOrDirection_SaysWhy()
    {
        Assert.Equal(NotComputable.NoBenchmark, ControlChart.Of(Steady, new ChartOptions(Polarity.HigherBetter)).Value.Assurance.Reason);
        Assert.Equal(NotComputable.NoBenchmark, ControlChart.Of(Steady, new ChartOptions(Polarity.HigherBetter) { Target = double.NaN }).Value.Assurance.Reason);
        Assert.Equal(NotComputable.NoDirection, ControlChart.Of(Steady, new ChartOptions(Polarity.Neutral) { Target = 5 }).Value.Assurance.Reason);
        Assert.Equal(NotComputable.NoDirection, ControlChart.Of(Steady, new ChartOptions(Polarity.TargetRange) { Target = 5 }).Value.Assurance.Reason);
    }

    [Theory]
    [InlineData(Polarity.HigherBetter, VariationIcon.ImprovementHigh, VariationIcon.ConcernLow)]
    [InlineData(Polarity.LowerBetter, VariationIcon.ConcernHigh, VariationIcon.ImprovementLow)]
    [InlineData(Polarity.Neutral, VariationIcon.NeutralHigh, VariationIcon.NeutralLow)]
    public void Variation_OfTheLastPoint_NamesItsSide(Polarity polarity, VariationIcon high, VariationIcon low)
    {
        Assert.Equal(high, ControlChart.Of([.. Steady, 80], new ChartOptions(polarity)).Value.Variation.Value);
        Assert.Equal(low, ControlChart.Of([.. Steady, 20], new ChartOptions(polarity)).Value.Variation.Value);
    }

    [Fact]
    public void Icons_WhenAConstantIsAdded_StayTheSame()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            var values = Enumerable.Range(0, 24).Select(i => Math.Round((10 * random.NextDouble()) + (round % 4 * i / 6.0))).ToArray();
            var options = new ChartOptions(Polarity.HigherBetter) { Target = 5 };
            var chart = ControlChart.Of(values, options).Value;
            var moved = ControlChart.Of(values.Select(value => value + 1024).ToArray(), options with { Target = 1029 }).Value;
            Assert.Equal(chart.Points.Select(point => point.Cause), moved.Points.Select(point => point.Cause));
            Assert.Equal(chart.Variation, moved.Variation);
            Assert.Equal(chart.Assurance, moved.Assurance);
        }
    }

    [Fact]
    public void Chart_OfTheImpossible_SaysWhy()
    {
        var options = new ChartOptions(Polarity.HigherBetter);
        Assert.Equal(NotComputable.NoData, ControlChart.Of([], options).Reason);
        Assert.Equal(NotComputable.OutOfRange, ControlChart.Of([1, double.PositiveInfinity], options).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, ControlChart.Of([1, 2], options, [true]).Reason);
        Assert.Equal(NotComputable.TooFewPoints, ControlChart.Of(Steady, options with { FixedAfter = 11 }).Reason);
        Assert.True(ControlChart.Of(Steady, options with { FixedAfter = 12 }).Exists);
        Assert.Equal(NotComputable.ShapeMismatch, ControlChart.Of([1, 2], options with { Phases = [new ChartPhase(2, "r", "a")] }).Reason);
        Assert.Equal(NotComputable.ShapeMismatch, ControlChart.Of([1, 2, 3, 4], options with { Phases = [new ChartPhase(2, "r", "a"), new ChartPhase(2, "r", "a")] }).Reason);
    }

    [Fact]
    public void Phase_WithoutReasonAuthorOrStart_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChartPhase(0, "r", "a"));
        Assert.Throws<ArgumentException>(() => new ChartPhase(1, " ", "a"));
        Assert.Throws<ArgumentException>(() => new ChartPhase(1, "r", ""));
    }
}
