using Bunit;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Coupling;
using Dashboard.Features.Indicators;
using Dashboard.Features.Indicators.Analysis;
using Dashboard.Features.Indicators.Analysis.Composites;
using Dashboard.Tests.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Indicators.Analysis;

public sealed class CompositePanelsTests : UiTest
{
    private static readonly CompositeDefinition Triad = CompositeDefinition.All.Single(index => index.Code == "overview.triad.coupling");

    public CompositePanelsTests()
    {
        Services.AddLogging();
        Services.AddIndicators();
    }

    [Fact]
    public void Obstacles_OfTheTotal_NameTheBoardsAndTheirShares()
    {
        var score = Planted.Index("overview.index.total", ("participation", 0.1), ("virtue", 0.3));
        var panel = DrawObstacles(ObstacleView.Of(score, ofLevel: false));

        // 0.9 + 0.7 + 8 x 0.5 are missing.
        var rows = panel.FindAll(".share-list")[0].QuerySelectorAll("tbody tr");
        Assert.Equal(10, rows.Length);
        Assert.Equal(["共建共享", "10", "", "16.1%"], rows[0].Children.Select(cell => cell.TextContent));
        Assert.Equal("12.5%", rows[1].Children[^1].TextContent);
        Assert.StartsWith("离满分还差 56.0 分，最大的两块是共建共享 16.1%、德治 12.5%；", panel.Find(".panel-finding b").TextContent, StringComparison.Ordinal);
        Assert.Equal(ObstacleView.Most, panel.FindAll(".share-list")[1].QuerySelectorAll("tbody tr").Length);
        Assert.Equal("/methods#obstacle", panel.Find(".method-link").GetAttribute("href"));
    }

    [Fact]
    public void Obstacles_OfFullScores_SayThatNothingHoldsBack()
    {
        var full = Planted.Index("overview.triad.coupling", ("autonomy", 1), ("law", 1), ("virtue", 1));

        var panel = DrawObstacles(ObstacleView.Of(full, ofLevel: true));

        Assert.Contains("都是满分", panel.Find(".panel-finding").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("table"));
    }

    [Fact]
    public void Coupling_ShowsAllThree_BothForms_AndTheClass()
    {
        var score = Planted.Index("overview.triad.coupling", ("autonomy", 0.3), ("law", 0.6), ("virtue", 0.9));
        var usual = CouplingCoordination.Of([0.3, 0.6, 0.9]).Value;
        var wang = CouplingCoordination.Of([0.3, 0.6, 0.9], form: CouplingForm.Wang2021).Value;

        var panel = DrawCoupling(CouplingView.Of(Triad, score));

        Assert.Equal(Written(usual.Coordination, usual.Coupling, usual.Level), panel.FindAll(".coupling-three b").Select(value => value.TextContent));
        var forms = panel.FindAll("table")[1].QuerySelectorAll("tbody tr");
        Assert.Equal(Written(usual.Coupling, usual.Level, usual.Coordination), forms[0].QuerySelectorAll("td.n").Select(cell => cell.TextContent));
        Assert.Equal(Written(wang.Coupling, wang.Level, wang.Coordination), forms[1].QuerySelectorAll("td.n").Select(cell => cell.TextContent));
        Assert.Equal("中级协调", panel.Find(".coupling-three p:first-child span").TextContent);
        Assert.Contains("(a, b]", panel.Find(".sub").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Coupling_OnABoundary_NamesTheOtherConventionsClass()
    {
        // Equal scores: C = 1, T = 0.64, D = 0.8.
        var panel = DrawCoupling(CouplingView.Of(Triad, Planted.Index("overview.triad.coupling", ("autonomy", 0.64), ("law", 0.64), ("virtue", 0.64))));

        Assert.Equal("中级协调", panel.Find(".coupling-three p:first-child span").TextContent);
        Assert.Contains("按 [a, b) 划分会是良好协调", panel.Find(".sub").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Coupling_OfEquallyLowScores_WarnsThatItIsNoSuccess() =>
        Assert.Contains(
            "不是成绩",
            DrawCoupling(CouplingView.Of(Triad, Planted.Index("overview.triad.coupling", ("autonomy", 0.2), ("law", 0.2), ("virtue", 0.2)))).Markup,
            StringComparison.Ordinal);

    [Fact]
    public void Coupling_WithABareBoard_SaysWhy()
    {
        ReadEnglish();
        var panel = DrawCoupling(CouplingView.Of(Triad, Planted.Index("overview.triad.coupling", ("autonomy", 0.5), ("law", null), ("virtue", 0.5))));

        Assert.Contains("more than 20% is missing", panel.Find(".panel-finding").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("table"));
    }

    private static IEnumerable<string> Written(params double[] values) => values.Select(value => value.ToString("N3", System.Globalization.CultureInfo.InvariantCulture));

    private IRenderedComponent<ObstaclePanel> DrawObstacles(ObstacleView view) =>
        Render<ObstaclePanel>(parameters => parameters.Add(p => p.View, view).Add(p => p.Place, Some.City));

    private IRenderedComponent<CouplingPanel> DrawCoupling(CouplingView view) => Render<CouplingPanel>(parameters => parameters.Add(p => p.View, view));
}
