using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Concentration;
using Dashboard.Domain.Statistics.Coupling;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Reference;

public sealed class IndexVectorTests
{
    public static TheoryData<string> NormaliseCases => ReferenceFile.Cases("composite", "normalise", "vector", "index", "method", "direction", "parameter");

    public static TheoryData<string> AggregateCases => ReferenceFile.Cases("composite", "aggregate_vectors", "case_id", "method");

    public static TheoryData<string> ShapeCases => ReferenceFile.Cases("composite", "skew_kurt", "vector");

    public static TheoryData<string> WinsoriseCases => ReferenceFile.Cases("composite", "winsorise", "vector", "index");

    public static TheoryData<string> GrowthCases => ReferenceFile.Cases("composite", "trend_cagr", "case_id");

    public static TheoryData<string> CouplingCases => ReferenceFile.Cases("coupling", "ccd", "case_id");

    public static TheoryData<string> BoundaryCases => ReferenceFile.Cases("coupling", "class_boundaries", "case_id");

    public static TheoryData<string> ObstacleCases => ReferenceFile.Cases("coupling", "obstacle_degree", "unit", "indicator");

    public static TheoryData<string> ConcentrationCases => ReferenceFile.Cases("hhi", "hhi", "case_id");

    [Theory]
    [MemberData(nameof(NormaliseCases))]
    public void Normalise_EachRow_AsReferenceOrRefused(string name)
    {
        var file = ReferenceFile.Own("composite", "normalise");
        var row = file.Row(name, "vector", "index", "method", "direction", "parameter");
        var x = file.Rows
            .Where(r => r["vector"] == row["vector"] && r["method"] == row["method"] && r["direction"] == row["direction"] && r["parameter"] == row["parameter"])
            .Select(r => r.Number("x")).ToArray();
        var got = NormaliseVectors.Run(x, row["method"], row["direction"] == "1", row["parameter"]);
        if (!double.IsFinite(row.Number("normalised")))
        {
            // A target at the worst value: the reference divides by zero. Capped, every area has reached it.
            Assert.Equal(row["parameter"].EndsWith("TRUE", StringComparison.Ordinal) ? null : NotComputable.OutOfRange, got.Reason);
            return;
        }

        Close.To(row.Number("normalised"), got.Value[(int)row.Number("index") - 1]);
    }

    [Theory]
    [MemberData(nameof(AggregateCases))]
    public void Aggregate_EachRow_AsReference(string name)
    {
        var row = ReferenceFile.Own("composite", "aggregate_vectors").Row(name, "case_id", "method");
        double[] x = row.Numbers("x", ';'), w = row.Numbers("w", ';');
        var got = row["method"] switch
        {
            "arithmetic" => WeightedMean.Of(x, w),
            "geometric" => WeightedMean.Of(x, w, MeanKind.Geometric),
            "harmonic" => WeightedMean.Of(x, w, MeanKind.Harmonic),
            "genmean_p2" => WeightedMean.Power(x, w, 2),
            "genmean_p_minus1" => WeightedMean.Power(x, w, -1),
            _ => WeightedMean.Power(x, w, 0.5),
        };
        Close.To(row.Number("value"), got.Value);
    }

    [Theory]
    [MemberData(nameof(ShapeCases))]
    public void Shape_EachVector_AsReference(string name)
    {
        var row = ReferenceFile.Own("composite", "skew_kurt").Row(name, "vector");
        var x = ReferenceFile.Own("composite", "winsorise").Rows.Where(r => r["vector"] == name).Select(r => r.Number("x")).ToArray();
        var got = Shape.Of(x).Value;
        Close.To(row.Number("skew"), got.Skewness);
        Close.To(row.Number("kurt"), got.Kurtosis);
        Assert.Equal(row.Flag("pass"), !got.HasOutliers);
    }

    [Theory]
    [MemberData(nameof(WinsoriseCases))]
    public void Winsorise_EachPoint_AsReference(string name)
    {
        var file = ReferenceFile.Own("composite", "winsorise");
        var row = file.Row(name, "vector", "index");
        var x = file.Rows.Where(r => r["vector"] == row["vector"]).Select(r => r.Number("x")).ToArray();
        var got = OutlierTreatment.Winsorise(x).Value.Values[(int)row.Number("index") - 1];
        Close.To(row.Number("winsorised"), got);
        Assert.Equal(row.Flag("changed"), got != row.Number("x"));
    }

    [Theory]
    [MemberData(nameof(GrowthCases))]
    public void Growth_EachRow_AsReference(string name)
    {
        var row = ReferenceFile.Own("composite", "trend_cagr").Row(name, "case_id");
        double[] y = row.Numbers("y", ';'), x = row.Numbers("x", ';');
        Close.To(row.Number("cagr"), Growth.Compound(y, x).Value);
        Close.To(row.Number("prc_change_per_unit"), Growth.Linear(y, x).Value);
    }

    [Theory]
    [MemberData(nameof(CouplingCases))]
    public void Coupling_EachRow_AsReferenceAndNotAsTheKnownErrors(string name)
    {
        var row = ReferenceFile.Own("coupling", "ccd").Row(name, "case_id");
        double[] u = row.Numbers("U"), w = row.Numbers("weights");
        var traditional = CouplingCoordination.Of(u, w).Value;
        var wang = CouplingCoordination.Of(u, w, CouplingForm.Wang2021).Value;
        Close.To(row.Number("C"), traditional.Coupling);
        Close.To(row.Number("T"), traditional.Level);
        Close.To(row.Number("D"), traditional.Coordination);
        Assert.Equal(row["class_upper_closed"], ClassNames.Of(traditional.Class));
        Assert.Equal(row["class_lower_closed"], ClassNames.Of(CouplingCoordination.Of(u, w, boundary: ClassBoundary.LowerClosed).Value.Class));
        Close.To(row.Number("C_wang2021"), wang.Coupling);
        Close.To(row.Number("D_wang2021"), wang.Coordination);
        Assert.NotEqual(row.Number("C_WRONG_lost_coefficient"), traditional.Coupling, 1e-9);
        if (row.Number("C_WRONG_pairwise_sum_form") > 1)
        {
            Assert.InRange(traditional.Coupling, 0, 1);
        }
    }

    [Theory]
    [MemberData(nameof(BoundaryCases))]
    public void Class_EachBoundary_AsReference(string name)
    {
        var row = ReferenceFile.Own("coupling", "class_boundaries").Row(name, "case_id");
        Assert.Equal(row["class_upper_closed"], ClassNames.Of(CouplingCoordination.ClassOf(row.Number("D"))));
        Assert.Equal(row["class_lower_closed"], ClassNames.Of(CouplingCoordination.ClassOf(row.Number("D"), ClassBoundary.LowerClosed)));
    }

    [Theory]
    [MemberData(nameof(ObstacleCases))]
    public void Obstacle_EachRow_AsReference(string name)
    {
        var file = ReferenceFile.Own("coupling", "obstacle_degree");
        var row = file.Row(name, "unit", "indicator");
        var unit = file.Rows.Where(r => r["unit"] == row["unit"]).ToArray();
        var got = ObstacleDegree.Of(unit.Select(r => r.Number("normalised_x")).ToArray(), unit.Select(r => r.Number("weight")).ToArray()).Value;
        var own = got[(int)row.Number("indicator") - 1];
        Close.To(row.Number("deviation_contribution"), own.Deviation);
        Close.To(row.Number("obstacle_degree"), own.Degree);
    }

    [Theory]
    [MemberData(nameof(ConcentrationCases))]
    public void Concentration_EachRow_AsReference(string name)
    {
        var row = ReferenceFile.Own("hhi", "hhi").Row(name, "case_id");
        var got = Herfindahl.Of(row.Numbers("counts")).Value;
        Close.To(row.Number("hhi_0_1"), got.Index);
        Close.To(row.Number("hhi_0_10000"), got.Points);
        Close.To(row.Number("hhi_normalised_nonzero_sources"), got.NormalisedActive);
        Close.To(row.Number("hhi_normalised_all_listed"), got.NormalisedListed);
        Close.To(row.Number("effective_number_1_over_hhi"), got.EffectiveNumber);
        Close.To(row.Number("cr4"), got.TopFour);
        Close.To(row.Number("exp_shannon"), got.ExpEntropy);
    }
}
