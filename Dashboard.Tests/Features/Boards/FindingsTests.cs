using Dashboard.Domain;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Features.Boards;
using Dashboard.Tests.Ui;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Figures;
using Dashboard.Ui.Map;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Boards;

public sealed class FindingsTests : UiTest
{
    public FindingsTests() => Services.AddSingleton<Findings>();

    [Fact]
    public void Of_NamesTheWidestGapAndTheAreaThatStandsOutMost()
    {
        var sentence = Say([Some.View(98.4), Some.View(3.6, code: "unify.flow.bounce-rate"), Some.View(60, code: "services.request.resolved-rate")], [Strip("510121", "510121"), Strip("510121")]);

        Assert.Equal("3 项有目标的指标中，1 项达标；离目标最远的是12345解决率 60.0%（目标 ≥ 90%）；4 次比较中 2 处明显差于整体，金堂县 占 2 处。", sentence);
    }

    [Fact]
    public void Of_WithNothingClear_StaysQuiet() =>
        Assert.EndsWith("2 次比较中，没有区域明显差于整体（99.8%）。", Say([Some.View(99.4)], [Strip()]), StringComparison.Ordinal);

    [Fact]
    public void Of_WithoutAnyFigure_SaysSo() => Assert.Equal("本板块 1 项指标都还没有数。", Say([Some.View(null)], []));

    [Fact]
    public void Of_WithoutTargets_CountsFigures() =>
        Assert.Equal("1 项指标有数，均不设目标。", Say([Some.View(0.7, code: "services.request.per-1000")], []));

    private static AreaFigures Strip(params string[] worse)
    {
        var areas = new[] { "510104", "510121" }.Select(code =>
            new AreaFigure(Some.Area(code), Some.Figure(90), null, worse.Contains(code) ? Standing.Worse998 : Standing.Similar));
        return new AreaFigures(Some.OnTime, new AreaFigure(Some.Area("5101"), Some.Figure(98), null, Standing.NotCompared), new ValueList<AreaFigure>(areas));
    }

    private string Say(IReadOnlyList<JudgedFigure> views, IReadOnlyList<AreaFigures> strips) =>
        string.Concat(Services.GetRequiredService<Findings>().Of(views, strips).Select(phrase => phrase.Text));
}
