using System.Collections.Immutable;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;
using Xunit;

namespace Dashboard.Tests.Reference;

internal static class ChartVectors
{
    public static void CheckSeries(ReferenceRow series, ReferenceFile points)
    {
        var chart = Chart(series, points);
        var limits = chart.Limits[^1].Value;
        Close.To(series.Number("last_mean"), limits.Mean);
        Close.To(series.Number("last_lpl"), limits.Lower);
        Close.To(series.Number("last_upl"), limits.Upper);
        Assert.Equal(series["last_special_cause"], Word(chart.Points[^1].Cause));
        if (series.Number("n") < ChartOptions.LeastPoints)
        {
            Assert.Equal(NotComputable.TooFewPoints, chart.Variation.Reason);
            return;
        }

        Assert.Equal(series["variation_icon"], Word(chart.Variation.Value));
        Assert.Equal(series["assurance"], chart.Assurance.TryGet(out var assurance) ? Word(assurance) : "NA");
    }

    public static void CheckPoint(ReferenceRow series, ReferenceFile points, ReferenceRow row)
    {
        var chart = Chart(series, points);
        var point = chart.Points[(int)row.Number("index") - 1];
        var limits = chart.Limits[point.Phase].Value;
        Assert.Equal((int)row.Number("phase"), point.Phase);
        Assert.Equal(row.Flag("in_baseline"), point.InBaseline);
        Close.To(row.Number("mean"), limits.Mean);
        Close.To(row.Number("lpl"), limits.Lower);
        Close.To(row.Number("upl"), limits.Upper);
        Assert.Equal(row["special_cause_type"], Word(point.Cause));
    }

    private static ControlChart Chart(ReferenceRow series, ReferenceFile points)
    {
        var values = points.Rows.Where(row => row["series_id"] == series["series_id"]).Select(row => row.Number("value")).ToArray();
        var phases = series["rebase_at"].Length == 0
            ? []
            : series.Numbers("rebase_at", ';').Select(at => new ChartPhase((int)at - 1, "reference", "reference")).ToImmutableArray();
        double target = series.Number("target"), fixedAfter = series.Number("fix_after_n_points");
        return ControlChart.Of(values, new ChartOptions(PolarityOf(series["improvement_direction"]))
        {
            ScreenOutliers = series.Flag("screen_outliers"),
            Target = double.IsNaN(target) ? null : target,
            FixedAfter = double.IsNaN(fixedAfter) ? null : (int)fixedAfter,
            Phases = phases,
        }).Value;
    }

    private static Polarity PolarityOf(string direction) => direction switch
    {
        "increase" => Polarity.HigherBetter,
        "decrease" => Polarity.LowerBetter,
        _ => Polarity.Neutral,
    };

    private static string Word(SpecialCause cause) => cause switch
    {
        SpecialCause.AboveLimit => "Above UCL",
        SpecialCause.BelowLimit => "Below LCL",
        SpecialCause.RisingTrend => "7 Point Trend (Increasing)",
        SpecialCause.FallingTrend => "7 Point Trend (Decreasing)",
        SpecialCause.TwoOfThreeAbove => "2 in 3 Above CL",
        SpecialCause.TwoOfThreeBelow => "2 in 3 Below CL",
        SpecialCause.RunAbove => "7 Points Above CL",
        SpecialCause.RunBelow => "7 Points Below CL",
        _ => "Common Cause",
    };

    private static string Word(VariationIcon icon) => icon switch
    {
        VariationIcon.ImprovementHigh => "improvement_high",
        VariationIcon.ImprovementLow => "improvement_low",
        VariationIcon.ConcernHigh => "concern_high",
        VariationIcon.ConcernLow => "concern_low",
        VariationIcon.NeutralHigh => "neutral_high",
        VariationIcon.NeutralLow => "neutral_low",
        _ => "common_cause",
    };

    private static string Word(AssuranceIcon icon) => icon switch
    {
        AssuranceIcon.ConsistentPass => "consistent_pass",
        AssuranceIcon.ConsistentFail => "consistent_fail",
        _ => "inconsistent",
    };
}
