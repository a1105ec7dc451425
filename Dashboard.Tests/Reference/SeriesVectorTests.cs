using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Domain.Statistics.Trends;
using Xunit;

namespace Dashboard.Tests.Reference;

public sealed class SeriesVectorTests
{
    public static TheoryData<string> ChartCases => ReferenceFile.Cases("spc", "series", "series_id");

    public static TheoryData<string> PointCases => ReferenceFile.Cases("spc", "points", "series_id", "index");

    public static TheoryData<string> TrendCases => ReferenceFile.Cases("fingertips", "trend_out", "case_id", "method");

    [Theory]
    [MemberData(nameof(ChartCases))]
    public void Chart_EachSeries_AsReference(string name) => ChartVectors.CheckSeries(
        ReferenceFile.Own("spc", "series").Row(name, "series_id"),
        ReferenceFile.Own("spc", "points"));

    [Theory]
    [MemberData(nameof(PointCases))]
    public void Chart_EachPoint_AsReference(string name)
    {
        var points = ReferenceFile.Own("spc", "points");
        var row = points.Row(name, "series_id", "index");
        ChartVectors.CheckPoint(ReferenceFile.Own("spc", "series").Row(row["series_id"], "series_id"), points, row);
    }

    [Fact]
    public void Chart_PublishedSeries_AsReference()
    {
        var series = ReferenceFile.Published("spc", "series");
        var points = ReferenceFile.Published("spc", "points");
        foreach (var row in series.Rows)
        {
            ChartVectors.CheckSeries(row, points);
            foreach (var point in points.Rows.Where(point => point["series_id"] == row["series_id"]))
            {
                ChartVectors.CheckPoint(row, points, point);
            }
        }
    }

    [Theory]
    [MemberData(nameof(TrendCases))]
    public void Trend_EachCase_AsReferenceWithItsFaultPutRight(string name) => TrendVectors.Check(
        ReferenceFile.Own("fingertips", "trend_out").Row(name, "case_id", "method"),
        ReferenceFile.Own("fingertips", "trend_in"));

    [Fact]
    public void Trend_PublishedCases_AsReferenceWithItsFaultPutRight()
    {
        var inputs = ReferenceFile.Published("fingertips", "trend_in");
        foreach (var row in ReferenceFile.Published("fingertips", "trend_out").Rows)
        {
            TrendVectors.Check(row, inputs);
        }
    }
}
