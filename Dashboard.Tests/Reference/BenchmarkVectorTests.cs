using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Funnels;
using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Reference;

public sealed class BenchmarkVectorTests
{
    public static TheoryData<string> ComparisonCases => ReferenceFile.Cases("fingertips", "benchmark_comparison", "case_id");

    public static TheoryData<string> QuantileCases => ReferenceFile.Cases("fingertips", "quantiles", "unit", "nquantiles", "invert");

    public static TheoryData<string> ProportionUnits => ReferenceFile.Cases("fingertips", "funnel_proportion_units_A", "area");

    public static TheoryData<string> ProportionCurve => ReferenceFile.Cases("fingertips", "funnel_proportion_curve_A", "Population");

    public static TheoryData<string> RateUnits => ReferenceFile.Cases("fingertips", "funnel_rate_units_A", "area");

    public static TheoryData<string> RateCurve => ReferenceFile.Cases("fingertips", "funnel_rate_curve_A", "Events");

    public static TheoryData<string> Ratios => ReferenceFile.Cases("fingertips", "funnel_ratio_significance", "case_id");

    public static TheoryData<string> LimitForms => ReferenceFile.Cases("fingertips", "spc_proportion_limits", "denominator", "benchmark_p0", "z");

    [Theory]
    [MemberData(nameof(ComparisonCases))]
    public void Comparison_EachRow_AsReference(string name)
    {
        var row = ReferenceFile.Own("fingertips", "benchmark_comparison").Row(name, "case_id");
        var polarity = row["polarity"] switch { "high_good" => Polarity.HigherBetter, "low_good" => Polarity.LowerBetter, _ => Polarity.Neutral };
        var own = new Interval(row.Number("lower"), row.Number("upper"));
        var other = new Interval(row.Number("benchmark_lower"), row.Number("benchmark_upper"));
        Assert.Equal(row["single_overlap_result"], Word(BenchmarkOutcome.SingleOverlap(own, row.Number("benchmark"), polarity).Value));
        Assert.Equal(row["double_overlap_result"], Word(BenchmarkOutcome.DoubleOverlap(own, other, polarity).Value));
    }

    [Theory]
    [MemberData(nameof(QuantileCases))]
    public void Quantile_EachRow_AsReference(string name)
    {
        var file = ReferenceFile.Own("fingertips", "quantiles");
        var row = file.Row(name, "unit", "nquantiles", "invert");
        var list = file.Rows.Where(x => x["nquantiles"] == row["nquantiles"] && x["invert"] == row["invert"]).ToList();
        var got = QuantileGroups.Of(list.Select(x => x.Number("value")).ToArray(), (int)row.Number("nquantiles"), row.Flag("invert")).Value;
        var expected = row.Number("quantile");
        Assert.Equal(double.IsNaN(expected) ? null : (int)expected, got[list.FindIndex(x => x["unit"] == row["unit"])]);
    }

    [Theory]
    [MemberData(nameof(ProportionUnits))]
    public void ProportionFunnel_EachUnit_AsReference(string name)
    {
        var file = ReferenceFile.Own("fingertips", "funnel_proportion_units_A");
        var (row, i) = file.Rows.Select((x, i) => (x, i)).First(x => x.x["area"] == name);
        var funnel = ProportionFunnel.Of(Column(file, "numerator"), Column(file, "denominator"), ProportionLimitForm.NormalAroundBaseline).Value;
        Close.To(row.Number("baseline"), funnel.Baseline);
        Close.To(row.Number("limit_low_0.001"), funnel.Points[i].Limits.LowControl);
        Close.To(row.Number("limit_low_0.025"), funnel.Points[i].Limits.LowWarning);
        Close.To(row.Number("limit_high_0.025"), funnel.Points[i].Limits.HighWarning);
        Close.To(row.Number("limit_high_0.001"), funnel.Points[i].Limits.HighControl);
        Assert.Equal(row["significance"], Word(funnel.Points[i].Signal));
    }

    [Theory]
    [MemberData(nameof(ProportionCurve))]
    public void ProportionCurve_EachSize_AsReference(string name)
    {
        var row = ReferenceFile.Own("fingertips", "funnel_proportion_curve_A").Row(name, "Population");
        var got = ProportionFunnel.CurveAt(row.Number("baseline") / 100, row.Number("Population"), ProportionLimitForm.NormalAroundBaseline).Value;
        Close.To(row.Number("lower_2s_limit"), got.LowWarning);
        Close.To(row.Number("upper_2s_limit"), got.HighWarning);
        Close.To(row.Number("lower_3s_limit"), got.LowControl);
        Close.To(row.Number("upper_3s_limit"), got.HighControl);
    }

    [Theory]
    [MemberData(nameof(RateUnits))]
    public void RateFunnel_EachUnit_AsReference(string name)
    {
        var file = ReferenceFile.Own("fingertips", "funnel_rate_units_A");
        var (row, i) = file.Rows.Select((x, i) => (x, i)).First(x => x.x["area"] == name);
        var funnel = RateFunnel.Of(Column(file, "numerator"), Column(file, "denominator")).Value;
        Close.To(row.Number("baseline"), funnel.Baseline);
        Close.To(row.Number("rate"), funnel.Points[i].Value);
        Close.To(row.Number("unit_low_0.95"), funnel.Points[i].Limits.LowWarning);
        Close.To(row.Number("unit_low_0.998"), funnel.Points[i].Limits.LowControl);
        Close.To(row.Number("unit_high_0.95"), funnel.Points[i].Limits.HighWarning);
        Close.To(row.Number("unit_high_0.998"), funnel.Points[i].Limits.HighControl);
        Assert.Equal(row["significance"], Word(funnel.Points[i].Signal));
    }

    [Theory]
    [MemberData(nameof(RateCurve))]
    public void RateCurve_EachNumberOfEvents_WithinTheReferencesIteration(string name)
    {
        const double iterated = 2e-4;
        var row = ReferenceFile.Own("fingertips", "funnel_rate_curve_A").Row(name, "Events");
        var got = RateFunnel.CurveAt(row.Number("Events"), row.Number("baseline")).Value;
        Close.To(row.Number("lower_2s_limit"), got.Limits.LowWarning, iterated);
        Close.To(row.Number("upper_2s_limit"), got.Limits.HighWarning, iterated);
        Close.To(row.Number("lower_3s_limit"), got.Limits.LowControl, iterated);
        Close.To(row.Number("upper_3s_limit"), got.Limits.HighControl, iterated);
        Close.To(row.Number("lower_2s_population_1_year"), got.Sizes.LowWarning * 1000, iterated);
        Close.To(row.Number("upper_2s_population_1_year"), got.Sizes.HighWarning * 1000, iterated);
        Close.To(row.Number("lower_3s_population_1_year"), got.Sizes.LowControl * 1000, iterated);
        Close.To(row.Number("upper_3s_population_1_year"), got.Sizes.HighControl * 1000, iterated);
    }

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Ratio_EachRow_AsReference(string name)
    {
        var row = ReferenceFile.Own("fingertips", "funnel_ratio_significance").Row(name, "case_id");
        Assert.Equal(row["significance"], Word(RateFunnel.SignalOf(row.Number("observed"), row.Number("expected")).Value));
    }

    [Theory]
    [MemberData(nameof(LimitForms))]
    public void ProportionLimits_BothForms_AsReference(string name)
    {
        var row = ReferenceFile.Own("fingertips", "spc_proportion_limits").Row(name, "denominator", "benchmark_p0", "z");
        double p0 = row.Number("benchmark_p0"), n = row.Number("denominator");
        var wilson = ProportionLimits.At(p0, n).Value;
        var normal = ProportionLimits.At(p0, n, ProportionLimitForm.NormalAroundBaseline).Value;
        var wide = row.Number("z") > 2;
        Close.To(row.Number("wilson_lower_around_p0"), wide ? wilson.LowControl : wilson.LowWarning);
        Close.To(row.Number("wilson_upper_around_p0"), wide ? wilson.HighControl : wilson.HighWarning);
        Close.To(row.Number("score_lower_p0_minus_z_se"), wide ? normal.LowControl : normal.LowWarning);
        Close.To(row.Number("score_upper_p0_plus_z_se"), wide ? normal.HighControl : normal.HighWarning);
    }

    private static double[] Column(ReferenceFile file, string column) => [.. file.Rows.Select(row => row.Number(column))];

    private static string Word(Outcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Word(FunnelSignal signal) => signal switch
    {
        FunnelSignal.LowControl => "Low (0.001)",
        FunnelSignal.LowWarning => "Low (0.025)",
        FunnelSignal.HighControl => "High (0.001)",
        FunnelSignal.HighWarning => "High (0.025)",
        _ => "Not significant",
    };
}
