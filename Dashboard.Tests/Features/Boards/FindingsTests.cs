using Dashboard.Domain;
using Dashboard.Domain.Catalogue;
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
    public void Of_NamesTheWidestGapAndTheIndicatorAndAreaThatDeviateMost()
    {
        var sentence = Say(
            [Some.View(98.4), Some.View(3.6, code: "unify.flow.bounce-rate"), Some.View(60, code: "services.request.resolved-rate")],
            [Strip(Some.OnTime, ("510104", 95), ("510121", 90)), Strip(Some.Indicator("services.request.resolved-rate"), ("510105", 93))]);

        Assert.Equal("3 项有目标的指标中，1 项达标；离目标最远的是12345解决率 60.0%（目标 ≥ 90%）；3 处明显差于整体，金堂县12345按时办结率最重：90.0%（成都市 98.0%）。", sentence);
    }

    [Fact]
    public void Of_OneAreaThatStandsOut_SaysThatItIsTheOnlyOne() =>
        Assert.EndsWith("；仅金堂县12345按时办结率明显差于整体：90.0%（成都市 98.0%）。", Say([Some.View(99.4)], [Strip(Some.OnTime, ("510121", 90))]), StringComparison.Ordinal);

    [Fact]
    public void Of_AreasThatTie_NamesNone() =>
        Assert.EndsWith("；2 处明显差于整体，轻重相当。", Say([Some.View(99.4)], [Strip(Some.OnTime, ("510104", 90), ("510121", 90))]), StringComparison.Ordinal);

    [Fact]
    public void Of_WithNothingClear_SaysNothingOfAreas() => Assert.Equal("1 项有目标的指标中，1 项达标。", Say([Some.View(99.4)], [Strip(Some.OnTime)]));

    [Fact]
    public void Of_TargetsOfWhichSomeAreNotDue_CountsBoth() => Assert.StartsWith(
        "2 项有目标的指标中可判定 1 项，0 项达标；离目标最远的是12345按时办结率 98.4%", Say([Some.View(98.4), Some.View(0.7, code: "autonomy.deliberation.per-community")], []), StringComparison.Ordinal);

    [Fact]
    public void Of_TargetsOfWhichNoneIsDue_DoesNotSayThatThereAreNone() =>
        Assert.Equal("1 项有目标的指标都还没到判定的时候。", Say([Some.View(0.7, code: "autonomy.deliberation.per-community")], []));

    [Fact]
    public void Of_ACapAlreadyExceeded_IsMissed() => Assert.Contains(
        "0 项达标；离目标最远的是清单外证明要求数 803 件", Say([Some.View(803, code: "unify.burden.offlist-certificates")], []), StringComparison.Ordinal);

    [Fact]
    public void Of_WithoutAnyFigure_SaysSo() => Assert.Equal("本板块 1 项指标都还没有数。", Say([Some.View(null)], []));

    [Fact]
    public void Of_WithoutTargets_CountsFigures() =>
        Assert.Equal("1 项指标有数，均不设目标。", Say([Some.View(0.7, code: "services.request.per-1000")], []));

    private static AreaFigures Strip(Indicator indicator, params (string Code, double Value)[] worse) => new(
        indicator,
        new AreaFigure(Some.Area("5101"), Some.Figure(98), null, Standing.NotCompared),
        new ValueList<AreaFigure>(worse.Select(area => new AreaFigure(Some.Area(area.Code), Some.Figure(area.Value), null, Standing.Worse998))));

    private string Say(IReadOnlyList<JudgedFigure> views, IReadOnlyList<AreaFigures> strips) =>
        string.Concat(Services.GetRequiredService<Findings>().Of(views, strips).Select(phrase => phrase.Text));
}
