using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Reference;

public sealed class IntervalVectorTests
{
    public static TheoryData<string> QuantileCases => ReferenceFile.Cases("special_functions", "quantile_functions", "fn", "p", "df");

    public static TheoryData<string> ProportionCases => ReferenceFile.Cases("fingertips", "proportion_wilson", "case_id");

    public static TheoryData<string> RateCases => ReferenceFile.Cases("fingertips", "rate_byars_exact", "case_id");

    public static TheoryData<string> MeanCases => ReferenceFile.Cases("fingertips", "mean_t_out", "group", "confidence");

    public static TheoryData<string> StandardisedCases => ReferenceFile.Cases("fingertips", "dsr_out", "area");

    [Theory]
    [MemberData(nameof(QuantileCases))]
    public void Quantile_EachRow_AsInR(string name)
    {
        var row = ReferenceFile.Own("special_functions", "quantile_functions").Row(name, "fn", "p", "df");
        var p = row.Number("p");
        var got = row["fn"] switch
        {
            "qnorm" => Quantiles.Normal(p),
            "qchisq" => Quantiles.ChiSquare(p, row.Number("df")),
            _ => Quantiles.StudentT(p, row.Number("df")),
        };
        Close.To(row.Number("value"), got, relative: 1e-12);
    }

    [Theory]
    [MemberData(nameof(ProportionCases))]
    public void Proportion_EachRow_AsReference(string name)
    {
        var row = ReferenceFile.Own("fingertips", "proportion_wilson").Row(name, "case_id");
        Check(row, ProportionInterval.Of(row.Number("numerator"), row.Number("denominator"), row.Number("confidence"), row.Number("multiplier")).Value);
    }

    [Theory]
    [MemberData(nameof(RateCases))]
    public void Rate_EachRow_AsReference(string name)
    {
        var row = ReferenceFile.Own("fingertips", "rate_byars_exact").Row(name, "case_id");
        var got = RateInterval.Of(row.Number("numerator"), row.Number("denominator"), row.Number("confidence"), row.Number("multiplier")).Value;
        Check(row, got);
        Assert.Equal(row["method"] == "Exact" ? IntervalMethod.ExactPoisson : IntervalMethod.Byar, got.Method);
    }

    [Theory]
    [MemberData(nameof(MeanCases))]
    public void Mean_EachRow_AsReference(string name)
    {
        var row = ReferenceFile.Own("fingertips", "mean_t_out").Row(name, "group", "confidence");
        var values = ReferenceFile.Own("fingertips", "mean_t_in").Rows.Where(x => x["group"] == row["group"]).Select(x => x.Number("value")).ToArray();
        Check(row, MeanInterval.Of(values, row.Number("confidence")).Value);
    }

    [Theory]
    [MemberData(nameof(StandardisedCases))]
    public void StandardisedRate_EachRow_AsReference(string name)
    {
        var row = ReferenceFile.Own("fingertips", "dsr_out").Row(name, "area");
        var strata = ReferenceFile.Own("fingertips", "dsr_in").Rows.Where(x => x["area"] == name).ToArray();
        double[] Column(string column) => [.. strata.Select(x => x.Number(column))];
        var got = StandardisedRate.Of(Column("x"), Column("n"), Column("stdpop")).Value;
        Close.To(row.Number("value"), got.Value);
        Close.To(row.Number("lowercl"), got.Lower);
        Close.To(row.Number("uppercl"), got.Upper);
    }

    private static void Check(ReferenceRow row, Estimate got)
    {
        Close.To(row.Number("value"), got.Value);
        Close.To(row.Number("lower"), got.Lower);
        Close.To(row.Number("upper"), got.Upper);
    }
}
