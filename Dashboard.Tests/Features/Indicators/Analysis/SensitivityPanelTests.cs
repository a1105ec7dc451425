using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Features.Indicators;
using Dashboard.Features.Indicators.Analysis;
using Dashboard.Features.Indicators.Analysis.Composites;
using Dashboard.Tests.Ui;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Map;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Indicators.Analysis;

public sealed class SensitivityPanelTests : UiTest
{
    private const string Total = "overview.index.total";
    private static readonly string[] Districts = ["510104", "510105", "510106", "510107"];

    private static readonly CompositeScore[] Scores =
    [
        Planted.Index(Total, ("core", 0.9), ("unify", 0.3)), Planted.Index(Total, ("core", 0.4), ("unify", 0.7)),
        Planted.Index(Total, ("law", 0.1), ("virtue", 0.9)), Planted.Index(Total, ("law", 0.2), ("equity", 0.3)),
    ];

    public SensitivityPanelTests()
    {
        Services.AddLogging();
        Services.AddIndicators();
    }

    [Fact]
    public void Panel_TellsRankAndRange_AsTheDomainComputesThem()
    {
        var expected = IndexSensitivity.Of(Scores).Value;

        var panel = Draw(SensitivityView.Of(Some.November, [.. Districts.Select((code, i) => (Some.Area(code), Scores[i]))]));

        var rows = panel.FindAll(".places tbody tr");
        foreach (var place in expected.Places)
        {
            var row = rows.Single(one => one.QuerySelector("th")!.TextContent == AreaNames.Of(Some.Area(Districts[place.Area])));
            Assert.Equal(
                [place.Rank.ToString(Invariant), place.Best == place.Worst ? "不变" : $"{place.Best}—{place.Worst}"],
                row.QuerySelectorAll("td.n").Select(cell => cell.TextContent));
        }

        var critic = expected.Tests.Single(test => test.Test == RankTest.CriticWeights).Shift.Value;
        var written = panel.FindAll(".two-lists table")[1].QuerySelectorAll("tbody tr")[2].Children.Select(cell => cell.TextContent).ToList();
        Assert.Equal(["CRITIC 权重", critic.MeanShift.ToString("N2", Invariant), critic.LargestShift.ToString("N0", Invariant)], written[..3]);
        Assert.Contains("只用来试名次", panel.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.Contains("2026年11月，已定稿", panel.Find("h2").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_OfARunningMonth_TestsTheClosedOneBefore_AsItWasFrozen()
    {
        var reading = Services.GetRequiredService<SensitivityReading>();
        var frozen = new FrozenScores(Some.November.Previous(), 7, Scores);

        var first = reading.Read(frozen, Below(FigureStatus.Provisional));
        frozen.Correct(Planted.Index(Total, ("core", 0.1)));
        var second = reading.Read(frozen, Below(FigureStatus.Provisional));

        Assert.Equal((Some.November.Previous(), 7), (first.Period, frozen.AskedAt));
        Assert.Equal(SensitivityView.Of(Some.November.Previous(), [.. Districts.Select((code, i) => (Some.Area(code), Scores[i]))]).Places, first.Places);
        Assert.Same(first, second);
    }

    [Fact]
    public void Panel_WithoutAClosedPeriod_SaysWhy()
    {
        var panel = Draw(Services.GetRequiredService<SensitivityReading>().Read(new FrozenScores(Some.November.Add(-5), 7, Scores), Below(FigureStatus.Provisional)));

        Assert.Contains("还没有定稿的一期", panel.Find(".panel-finding").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("table"));
    }

    [Fact]
    public void Panel_InEnglish_ReadsEnglish()
    {
        ReadEnglish();

        var panel = Draw(SensitivityView.Of(Some.November, [.. Districts.Select((code, i) => (Some.Area(code), Scores[i]))]));

        Assert.StartsWith("Of 4 areas", panel.Find(".panel-finding").TextContent, StringComparison.Ordinal);
        Assert.Contains("equal weights, from 2018-01-01", panel.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("test:", panel.Markup, StringComparison.Ordinal);
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static AreaFigures Below(FigureStatus status) => new(
        Some.Indicator(Total),
        new AreaFigure(Some.Area("5101"), Figure(Scores[0], Some.November, status), Figure(Scores[0], Some.November.Previous(), FigureStatus.Final), Standing.NotCompared),
        new ValueList<AreaFigure>(Districts.Select((code, i) => new AreaFigure(
            Some.Area(code), Figure(Scores[i], Some.November, status), Figure(Scores[i], Some.November.Previous(), FigureStatus.Final), Standing.NotCompared))));

    private static Figure Figure(CompositeScore score, Period period, FigureStatus status) =>
        Some.Figure(score.Value.Value, Total, period, status) with { Composite = score };

    private IRenderedComponent<SensitivityPanel> Draw(SensitivityView view) => Render<SensitivityPanel>(parameters => parameters
        .Add(p => p.View, view).Add(p => p.Indicator, Some.Indicator(Total)).Add(p => p.Place, Some.City));
}
