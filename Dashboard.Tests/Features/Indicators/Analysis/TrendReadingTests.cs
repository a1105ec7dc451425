using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Trends;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Trends;
using Dashboard.Features.Indicators.Analysis;
using Dashboard.Features.Indicators.Analysis.Trends;
using Dashboard.Live.Verdicts;
using Dashboard.Tests.Ui;
using Dashboard.Ui.Figures;

namespace Dashboard.Tests.Features.Indicators.Analysis;

public sealed class TrendReadingTests : UiTest
{
    private static readonly Period October = Period.Parse("2026-10");

    [Fact]
    public void Steps_OfTwoYears_AreTheDomainsSeasonalTest()
    {
        double[] values = [.. Enumerable.Range(0, 24).Select(month => 90 + (0.2 * month) + (month % 12))];

        var view = FigureTrends.Steps(Some.OnTime, Grain.Month, Series(values));

        Assert.True(view.IsSeasonal);
        Assert.Equal(MannKendall.Seasonal(values).Value, view.Result.Value);
        Assert.Equal(0.2, view.Result.Value.Slope, 10);
        Assert.Equal(TrendDirection.Increasing, view.Direction);
    }

    [Fact]
    public void Steps_UnderTwoYears_AreThePlainTest_AndPassOverWhatWasHardlyReturned()
    {
        double[] values = [.. Enumerable.Range(0, 13).Select(month => 90 + (0.3 * month))];
        var series = Series(values);
        series[4] = series[4] with { Coverage = 0.5, Value = 10 };
        values[4] = double.NaN;

        var view = FigureTrends.Steps(Some.OnTime, Grain.Month, series);

        Assert.False(view.IsSeasonal);
        Assert.Equal(MannKendall.Of(values).Value, view.Result.Value);
        Assert.Equal(12, view.Known);
        Assert.Equal((90, 93.6), (Math.Round(view.Line!.Value.First, 9), Math.Round(view.Line.Value.Last, 9)));
    }

    [Fact]
    public void Steps_OfSevenMonths_SayWhy()
    {
        var view = FigureTrends.Steps(Some.OnTime, Grain.Month, Series([1, 2, 3, 4, 5, 6, 7]));

        Assert.Equal(NotComputable.TooFewPoints, view.Result.Reason);
        Assert.Null(view.Line);
    }

    [Fact]
    public void Steps_OfWhatStartsAnewEachJanuary_WaitForTwoYears()
    {
        var disbursed = Some.Indicator("core.resource.fund-disbursed-rate");
        double[] saw = [.. Enumerable.Range(0, 24).Select(month => (8.0 * (month % 12)) + (month / 12))];

        Assert.Equal(NotComputable.TooFewPoints, FigureTrends.Steps(disbursed, Grain.Month, Series(saw[..13])).Result.Reason);
        Assert.True(FigureTrends.Steps(disbursed, Grain.Month, Series(saw)).Result.Exists);
    }

    [Fact]
    public void Steps_LeaningByLessThanTheLastDigit_ShowNoDirection()
    {
        var view = FigureTrends.Steps(Some.OnTime, Grain.Month, Series([.. Enumerable.Range(0, 13).Select(month => 98 + (0.001 * month))]));

        Assert.Equal(TrendDirection.Increasing, view.Result.Value.Direction);
        Assert.Equal(TrendDirection.NoChange, view.Direction);
    }

    [Theory]
    [InlineData(new[] { 0, 5, 15, 30, 60 }, TrendDirection.Increasing)]
    [InlineData(new[] { 60, 30, 15, 5, 0 }, TrendDirection.Decreasing)]
    [InlineData(new[] { 0, 0, 0, 0, 0 }, TrendDirection.NoChange)]
    public void Annual_OfSharesWithAYearOfZero_SpeaksByIntervals_AndSaysSo(int[] counts, TrendDirection direction)
    {
        List<Figure> years = [.. counts.Select((count, year) =>
        {
            var interval = Dashboard.Domain.Statistics.Intervals.ProportionInterval.Of(count, 1000, 0.95, 100).Value;
            return new Figure("x", "5101", Period.Parse("2021").Add(year), count / 10.0, count, 1000, interval.Lower, interval.Upper, FigureStatus.Final, null, 1);
        })];

        var view = FigureTrends.Annual(Some.OnTime, years);

        Assert.Equal((direction, YearTrendMethod.IntervalsForZero), (view.Result.Value.Direction, view.Method));
    }

    [Fact]
    public void Annual_OfShares_TestsTheirCounts()
    {
        List<Figure> years = [.. Enumerable.Range(0, 6).Select(year => new Figure(
            "x", "5101", Period.Parse("2020").Add(year), 80 + year, 800 + (10 * year), 1000, 78 + year, 82 + year, FigureStatus.Final, null, 1))];
        AnnualPoint[] points = [.. years.Select(year => new AnnualPoint(year.Period.Anchor.Year, (double)year.Numerator!, 1000, year.Value, year.Lower, year.Upper))];

        var view = FigureTrends.Annual(Some.OnTime, years);

        Assert.Equal(YearTrendMethod.Proportions, view.Method);
        Assert.Equal(AnnualTrend.OfProportions(points).Value, view.Result.Value);
        Assert.Equal(AnnualTrend.OfIntervals(points).Value, FigureTrends.Annual(Some.Indicator("equity.gap.facility-ratio"), years).Result.Value);
        Assert.Equal(NotComputable.TooFewPoints, FigureTrends.Annual(Some.OnTime, years[..4]).Result.Reason);
    }

    [Fact]
    public void Read_TakesClosedMonthsOnly_AndLooksBackThreeYears()
    {
        foreach (var month in October.Add(-29).Through(October.Next()))
        {
            Figures.Add("request.due", "510104017001", month.FirstDay, 1000);
            Figures.Add("request.closed-ontime", "510104017001", month.FirstDay, 900 + (2 * (month.Anchor.Month + (12 * (month.Anchor.Year - 2024)))));
        }

        var scoped = Figures.For(Some.Reader());
        var (_, views) = JudgedFigures.Read(scoped, [Some.OnTime], Some.Area("5101"), Some.November, Today);
        var view = TrendReading.Read(scoped, views[0], Today);

        Assert.Null(view.Annual);
        Assert.Equal((30, October), (view.Steps!.Series.Count, view.Steps.Series[^1].Period));
        Assert.Equal(0.2, view.Steps.Result.Value.Slope, 9);
    }

    [Fact]
    public void Read_OfADay_LooksAtMonths()
    {
        foreach (var month in October.Add(-9).Through(October))
        {
            Figures.Add("request.due", "510104017001", month.FirstDay, 1000);
            Figures.Add("request.closed-ontime", "510104017001", month.FirstDay, 900);
        }

        var scoped = Figures.For(Some.Reader());
        var (_, views) = JudgedFigures.Read(scoped, [Some.OnTime], Some.Area("5101"), Period.Of(Grain.Day, Today), Today);
        var view = TrendReading.Read(scoped, views[0], Today).Steps!;

        Assert.Equal((Grain.Month, 10, NotComputable.AllEqual), (view.Step, view.Series.Count, view.Result.Reason!.Value));
    }

    private static List<Figure> Series(double[] values) =>
        [.. values.Select((value, i) => Some.Figure(value, period: October.Add(i - values.Length + 1), status: FigureStatus.Final))];
}
