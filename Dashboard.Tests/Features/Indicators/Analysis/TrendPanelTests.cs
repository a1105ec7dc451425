using Bunit;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Trends;
using Dashboard.Domain.Statistics;
using Dashboard.Features.Indicators;
using Dashboard.Features.Indicators.Analysis;
using Dashboard.Features.Indicators.Analysis.Trends;
using Dashboard.Tests.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Indicators.Analysis;

public sealed class TrendPanelTests : UiTest
{
    private static readonly Period October = Period.Parse("2026-10");

    public TrendPanelTests()
    {
        Services.AddLogging();
        Services.AddIndicators();
    }

    [Fact]
    public void Panel_OfARisingShare_SaysPointsAMonthAndBetter()
    {
        var panel = Draw(Some.OnTime, [.. Enumerable.Range(0, 24).Select(month => 90 + (0.31 * month))]);

        Assert.Equal("近 24 个月呈上升趋势，每月约 +0.31 个百分点（95% 区间 0.31 至 0.31）", panel.Find(".panel-finding b").TextContent);
        Assert.Equal("向好", panel.Find(".trend-mark.better").TextContent);
        Assert.NotNull(panel.Find(".trend-mark .mark.better"));
        Assert.Contains("同月相比", panel.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.Equal("/methods#trend", panel.Find(".method-link").GetAttribute("href"));
    }

    [Fact]
    public void Panel_OfARisingBurden_SaysWorse() =>
        Assert.Equal("向差", Draw(Some.Indicator("unify.burden.tasks-per-community"), [.. Enumerable.Range(0, 13).Select(month => 10.0 + month)]).Find(".trend-mark.worse").TextContent);

    [Fact]
    public void Panel_WithoutATrend_SaysSo()
    {
        var panel = Draw(Some.OnTime, [.. Enumerable.Range(0, 13).Select(month => 95 + (month % 3 * 0.5))]);

        Assert.StartsWith("近 13 个月看不出趋势", panel.Find(".panel-finding b").TextContent, StringComparison.Ordinal);
        Assert.NotNull(panel.Find(".mark.similar"));
    }

    [Fact]
    public void Panel_OfTooFewMonths_SaysTheReason_AndDrawsNothing()
    {
        var panel = Draw(Some.OnTime, [95, 96, 97]);

        Assert.Equal("已定稿、能用的只有 3 个月，至少要 8 个月才判趋势", panel.Find(".panel-finding b").TextContent);
        Assert.Equal("不判", panel.Find(".hatched").TextContent);
        Assert.Empty(panel.FindAll(".chart"));
    }

    [Fact]
    public async Task Chart_HasATableTwin_WithTheLine()
    {
        var panel = Draw(Some.OnTime, [.. Enumerable.Range(0, 13).Select(month => 90 + (0.5 * month))]);

        await panel.Find(".chart-switch button").ClickAsync();

        Assert.Equal(["2026年10月", "96.0", "96.00"], panel.FindAll(".chart-table tbody tr:first-child > *").Select(cell => cell.TextContent));
        Assert.Equal(13, panel.FindAll(".chart-table tbody tr").Count);
    }

    [Fact]
    public void Panel_InEnglish_ReadsEnglish()
    {
        ReadEnglish();
        var panel = Draw(Some.OnTime, [.. Enumerable.Range(0, 24).Select(month => 98 - (0.2 * month))]);

        Assert.Equal("Falling over the last 24 months, by about −0.20 pp a month (95% interval −0.20 to −0.20)", panel.Find(".panel-finding b").TextContent);
        Assert.Equal("For the worse", panel.Find(".trend-mark.worse").TextContent);
    }

    [Fact]
    public void Annual_WithTwoYears_SaysWhatIsNeeded()
    {
        List<Figure> years = [Some.Figure(0.1249, period: Period.Parse("2024"), status: FigureStatus.Final), Some.Figure(0.1250, period: Period.Parse("2025"), status: FigureStatus.Final)];
        var indicator = Some.Indicator("equity.dispersion.fund-theil");

        var panel = Render<TrendPanel>(parameters => parameters.Add(p => p.View, new TrendView(indicator, FigureTrends.Annual(indicator, years), null)));

        Assert.Equal("年度数已定稿的有 2 年，五年趋势要 5 年", panel.Find(".panel-finding b").TextContent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EveryReason_HasWords(bool chinese)
    {
        if (!chinese)
        {
            ReadEnglish();
        }

        var text = Services.GetRequiredService<IStringLocalizer<AnalysisText>>();

        Assert.All(Enum.GetValues<NotComputable>(), reason => Assert.False(text[$"why:{reason}"].ResourceNotFound));
        Assert.All(Enum.GetValues<Dashboard.Domain.Statistics.Outcome>(), outcome => Assert.False(text[$"judged:{outcome}"].ResourceNotFound));
    }

    private IRenderedComponent<TrendPanel> Draw(Indicator indicator, double[] values)
    {
        List<Figure> series = [.. values.Select((value, i) => Some.Figure(value, indicator.Code, October.Add(i - values.Length + 1), FigureStatus.Final))];
        return Render<TrendPanel>(parameters => parameters.Add(p => p.View, new TrendView(indicator, null, FigureTrends.Steps(indicator, Grain.Month, series))));
    }
}
