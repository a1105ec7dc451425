using Bunit;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Territory;
using Dashboard.Domain;
using Dashboard.Tests.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Charts;
using Dashboard.Ui.Map;
using Dashboard.Ui;

namespace Dashboard.Tests.Judgement.Benchmarks;

public sealed class AreaFunnelTests : UiTest
{
    [Fact]
    public void Of_NamesOnlyWhatLiesOutside_AndLeavesOutWhatHasNoCases()
    {
        var view = AreaFunnel.Of(Over(100))!;

        Assert.Equal("赵镇街道", Assert.Single(view.Dots, dot => dot.Side != 0).Area.Name);
        Assert.Equal(1, view.Excluded);
        Assert.InRange(view.Baseline, 90, 98);
    }

    [Fact]
    public void Of_SmallAreasWithEveryCaseSolved_AreNotCalledGood()
    {
        var areas = TerritoryMap.BuiltIn.Children(Some.Area("510121")).Select((area, i) =>
            new AreaFigure(area, Some.Figure(90) with { Numerator = i % 2 == 0 ? 8 : 6, Denominator = 8 }, null, Standing.Similar));

        Assert.DoesNotContain(AreaFunnel.Of(Over(100) with { Areas = new ValueList<AreaFigure>(areas) })!.Dots, dot => dot.Side != 0);
    }

    [Fact]
    public void Of_AreasWithHardlyAnyCases_IsNone() => Assert.Null(AreaFunnel.Of(Over(3)));

    [Fact]
    public void Of_OtherKindsOrTooFewAreas_IsNone()
    {
        Assert.Null(AreaFunnel.Of(Over(100) with { Indicator = Some.Indicator("services.request.per-1000") }));
        Assert.Null(AreaFunnel.Of(Over(100) with { Areas = new ValueList<AreaFigure>(Over(100).Areas.Take(4)) }));
    }

    [Fact]
    public async Task Chart_SaysWhoLiesOutside_AndHasATableTwin()
    {
        var chart = Render<FunnelChart>(parameters => parameters.Add(p => p.View, AreaFunnel.Of(Over(100))!).Add(p => p.Label, "分布").Add(p => p.Address, area => "/" + area.Code));
        Assert.Contains("越过 99.8% 下限的 1 个：赵镇街道 60.0 (60/100)", chart.Find("p.sub").TextContent, StringComparison.Ordinal);

        await chart.Find(".chart-switch button").ClickAsync();

        Assert.Equal("赵镇街道", chart.Find("tbody th").TextContent);
    }

    private static AreaFigures Over(int cases)
    {
        var areas = TerritoryMap.BuiltIn.Children(Some.Area("510121")).Select((area, i) => new AreaFigure(
            area,
            i == 1
                ? Some.Figure(null)
                : Some.Figure(97) with { Numerator = area.Name == "赵镇街道" ? cases * 6 / 10 : cases - (cases / 33), Denominator = cases },
            null,
            Standing.Similar));
        return new AreaFigures(Some.OnTime, new AreaFigure(Some.Area("510121"), Some.Figure(95), null, Standing.NotCompared), new ValueList<AreaFigure>(areas));
    }
}
