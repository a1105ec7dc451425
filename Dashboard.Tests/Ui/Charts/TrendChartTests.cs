using System.Text.Json;
using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Ui;
using Dashboard.Ui.Charts;
using Dashboard.Ui.Figures;
using Dashboard.Ui.Formatting;
using Dashboard.Ui.Signals;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Ui.Charts;

public sealed class TrendChartTests : UiTest
{
    private const string Code = "services.request.per-1000";

    [Fact]
    public async Task Table_NamesWhatIsLeftOut_AndTheLineSaysHowManyAndWhy()
    {
        var chart = Draw("2026-03", false);

        await chart.Find(".chart-switch button").ClickAsync();

        var status = chart.FindAll(".chart-table tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelector("td:last-child")!.TextContent);
        Assert.Equal("已定稿 · 春节，不计入控制限", status["2026年2月"]);
        Assert.Equal("已定稿", status["2026年1月"]);
        Assert.StartsWith("空心的 1 期不计入控制限：春节（2026-02）。", chart.Find(".chart-exclusions").TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("（XmR，24 期）", chart.Find(".chart-words").TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("本期不判", chart.Markup, StringComparison.Ordinal);
        Assert.Equal("/methods#holidays", chart.Find(".chart-exclusions a").GetAttribute("href"));
    }

    [Fact]
    public async Task Counted_TheTroughBreaksItsRule_AndTheLineSaysThatItCounts()
    {
        var chart = Draw("2026-02", true);

        await chart.Find(".chart-switch button").ClickAsync();

        Assert.Equal("已定稿 · 低于控制下限", chart.Find(".chart-table tbody tr td:last-child").TextContent);
        Assert.StartsWith("2 期节假日已计入控制限：春节（2024-02、2026-02）。", chart.Find(".chart-exclusions").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("本期：低于控制下限", chart.Find(".chart-words").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void NewestLeftOut_SaysOfWhichPeriodTheIconSpeaks()
    {
        Assert.Contains("本期不判，图标说的是2026年1月。", Draw("2026-02", false).Find(".chart-exclusions").TextContent, StringComparison.Ordinal);

        ReadEnglish();
        Assert.Contains("the icon speaks of Jan 2026.", Draw("2026-02", false).Find(".chart-exclusions").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_OfManyDays_CountsThemByReason()
    {
        var chart = Draw("2026-03-02", false);

        Assert.StartsWith("空心的 11 期不计入控制限：春节 9 期（02-15 至 02-23）、调休上班（02-14、02-28）。", chart.Find(".chart-exclusions").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_OfAYearNotAnnounced_SaysThatNothingWasLeftOut() =>
        Assert.StartsWith("没有 2027 年的放假安排", Draw("2027-03", false).FindAll(".chart-exclusions")[^1].TextContent.Trim(), StringComparison.Ordinal);

    [Fact]
    public void Option_DrawsThePointHollow_WithItsReasonInTheTooltip()
    {
        var series = Series("2026-03");
        var signal = FigureSignals.Of(Some.Indicator(Code), series, Today)!;
        var option = JsonSerializer.SerializeToElement(Services.GetRequiredService<TrendOption>().Write(Some.Indicator(Code), series, signal));

        var notes = option.GetProperty("tooltip").GetProperty("notes").EnumerateArray().Select(note => note.GetString()).ToList();
        var points = option.GetProperty("series")[0].GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(("春节，不计入控制限", 1), (notes[^2], notes.Count(note => note is not null)));
        Assert.Equal("var(--surface)", points[^2].GetProperty("itemStyle").GetProperty("color").GetString());
        Assert.Equal("circle", points[^1].GetProperty("symbol").GetString());
        Assert.False(points[^1].TryGetProperty("itemStyle", out _));
    }

    [Fact]
    public void Sparkline_DrawsThePointHollow_AndSaysSo()
    {
        var series = Series("2026-03");
        var line = Render<Sparkline>(parameters => parameters
            .Add(p => p.Indicator, Some.Indicator(Code)).Add(p => p.Recent, new ValueList<Figure>(series)).Add(p => p.Signal, FigureSignals.Of(Some.Indicator(Code), series, Today)));

        Assert.Single(line.FindAll(".spark-out"));
        Assert.EndsWith("，其中 1 期因节假日不计入控制限", line.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Icons_OfANewestPointLeftOut_AreMarkedAsOfAnEarlierOne()
    {
        var signal = FigureSignals.Of(Some.Indicator(Code), Series("2026-02"), Today);

        Assert.Equal("本期春节，不判", Render<SignalMarks>(parameters => parameters.Add(p => p.Signal, signal)).Find(".judge-silent").TextContent);
    }

    private IRenderedComponent<TrendChart> Draw(string last, bool counted)
    {
        var series = Series(last);
        return Render<TrendChart>(parameters => parameters
            .Add(p => p.Indicator, Some.Indicator(Code))
            .Add(p => p.Series, new ValueList<Figure>(series))
            .Add(p => p.Signal, FigureSignals.Of(Some.Indicator(Code), series, new DateOnly(2027, 5, 1), null, counted))
            .Add(p => p.Label, "近来"));
    }

    // The festival lies at 0.3, everything else at about 0.8.
    private static List<Figure> Series(string last)
    {
        var end = Period.Parse(last);
        return
        [
            .. end.Add(1 - ChartSeries.Lookback(end.Grain)).Through(end).Select((period, i) => Some.Figure(
                ExceptionalPeriods.BuiltIn.ReasonOf(period) == ExceptionalReason.LunarNewYear ? 0.3 : 0.79 + (i % 3 * 0.01), Code, period, FigureStatus.Final)),
        ];
    }
}
