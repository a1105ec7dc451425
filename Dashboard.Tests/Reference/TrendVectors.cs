using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Trends;
using Xunit;

namespace Dashboard.Tests.Reference;

internal static class TrendVectors
{
    public static void Check(ReferenceRow row, ReferenceFile inputs)
    {
        var series = inputs.Rows.Where(x => x["case_id"] == row["case_id"]).Select(Point).ToArray();
        var got = row["method"] == "ci" ? AnnualTrend.OfIntervals(series) : AnnualTrend.OfProportions(series);
        if (row["marker_expected"] == "CannotBeCalculated")
        {
            Assert.Equal(NotComputable.TooFewPoints, got.Reason);
            return;
        }

        Assert.Equal(row["marker_expected"], got.Value.Direction.ToString());
        Assert.Equal(row.Flag("significant"), got.Value.Significant);
        Close.To(row.Number("chi_square"), got.Value.ChiSquare);
        if (row["slope"].Length > 0)
        {
            Close.To(row.Number("slope"), got.Value.Slope);
        }
    }

    private static AnnualPoint Point(ReferenceRow row) => new(
        (int)row.Number("year"),
        Known(row.Number("count")),
        Known(row.Number("denominator")),
        Known(row.Number("value")),
        Known(row.Number("lower")),
        Known(row.Number("upper")));

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
