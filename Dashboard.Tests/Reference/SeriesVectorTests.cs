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

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "spc", "series", MemberType = typeof(ReferenceFile))]
    public void Chart_EachPublishedSeries_AsReference(string name) => ChartVectors.CheckSeries(
        ReferenceFile.PublishedRow("spc", "series", name), ReferenceFile.Published("spc", "points"));

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "spc", "points", MemberType = typeof(ReferenceFile))]
    public void Chart_EachPublishedPoint_AsReference(string name)
    {
        var point = ReferenceFile.PublishedRow("spc", "points", name);
        ChartVectors.CheckPoint(ReferenceFile.Published("spc", "series").Row(point["series_id"], "series_id"), ReferenceFile.Published("spc", "points"), point);
    }

    [Theory]
    [MemberData(nameof(TrendCases))]
    public void Trend_EachCase_AsReferenceWithItsFaultPutRight(string name) => TrendVectors.Check(
        ReferenceFile.Own("fingertips", "trend_out").Row(name, "case_id", "method"),
        ReferenceFile.Own("fingertips", "trend_in"));

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "fingertips", "trend_out", MemberType = typeof(ReferenceFile))]
    public void Trend_EachPublishedCase_AsReferenceWithItsFaultPutRight(string name) => TrendVectors.Check(
        ReferenceFile.PublishedRow("fingertips", "trend_out", name), ReferenceFile.Published("fingertips", "trend_in"));
}
