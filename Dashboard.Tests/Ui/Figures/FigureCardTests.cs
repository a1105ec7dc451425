using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Ui;
using Dashboard.Ui.Figures;
using Dashboard.Ui.Signals;

namespace Dashboard.Tests.Ui.Figures;

public sealed class FigureCardTests : UiTest
{
    [Fact]
    public void Card_WithAValue_ShowsValueUnitChangesTargetAndLeadsOn()
    {
        var card = Draw(Some.View(98.5, 98.4, 98.9));

        Assert.Equal("98.5%", card.Find(".card-value").TextContent);
        Assert.Equal(["环比 ↑上升 0.1 个百分点", "同比 ↓下降 0.4 个百分点"], card.FindAll(".change").Select(line => line.TextContent.Trim()));
        Assert.Contains("目标 ≥ 99%", card.Find(".target-text").TextContent, StringComparison.Ordinal);
        Assert.Contains("未达", card.Find(".target-text").TextContent, StringComparison.Ordinal);
        Assert.Equal("/indicators/services.request.ontime-rate?area=5101&period=2026-11", card.Find(".card-link").GetAttribute("href"));
        Assert.EndsWith("&explain=1", card.Find(".card-explain").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("暂定", card.Find(".card-facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_WithoutAValue_SaysWhyInsteadOfZero()
    {
        var card = Draw(Some.View(null));

        Assert.Equal("分母零", card.Find(".hatched").TextContent);
        Assert.Contains("分母为零", card.Find(".card-changes").TextContent, StringComparison.Ordinal);
        Assert.Empty(card.FindAll(".spark"));
    }

    [Fact]
    public void Card_InEnglish_ReadsEnglish()
    {
        ReadEnglish();
        var card = Draw(Some.View(98.5, 98.4));

        Assert.Equal("Requests closed on time", card.Find("h3").TextContent);
        Assert.Contains("vs previous ↑up 0.1 pp", card.Find(".card-changes").TextContent, StringComparison.Ordinal);
        Assert.Contains("nothing to compare", card.Find(".card-changes").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_WithAnEqualView_IsNotDrawnAgain_AndWithAnotherIs()
    {
        var card = Draw(Some.View(98.5, 98.4));
        var drawn = card.RenderCount;

        card.Render(parameters => parameters.Add(p => p.View, Some.View(98.5, 98.4)));
        Assert.Equal(drawn, card.RenderCount);

        card.Render(parameters => parameters.Add(p => p.View, Some.View(98.6, 98.4)));
        Assert.Equal(drawn + 1, card.RenderCount);
        Assert.Contains("moved", card.Find(".card-value span").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_OfAnotherPeriodThanThePages_NamesItsPeriod()
    {
        var view = Some.View(98.5);
        var card = Draw(view with { Now = view.Now with { Period = Domain.Calendar.Period.Parse("2026-Q3"), Status = FigureStatus.Final } });

        Assert.Contains("2026年三季度", card.Find(".card-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("period=2026-Q3", card.Find(".card-link").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_WithASignal_SaysSoByShapeAndWord()
    {
        var signal = new FigureSignal(new ValueList<SpecialCause>([]), null, VariationIcon.ConcernLow, AssuranceIcon.ConsistentFail, null, SpecialCause.BelowLimit);
        var card = Draw(Some.View(86.7) with { Signal = signal });

        Assert.Equal(["不利偏低", "难以达标"], card.FindAll(".card-icons .judge span").Select(word => word.TextContent));
        Assert.Equal(["L", "F"], card.FindAll(".card-icons text").Select(letter => letter.TextContent));
    }

    [Fact]
    public void Card_WithTooFewPoints_SaysThatItCannotSpeak()
    {
        var signal = new FigureSignal(new ValueList<SpecialCause>([]), null, null, null, NotComputable.TooFewPoints, SpecialCause.None);

        Assert.Equal("点数不足", Draw(Some.View(86.7) with { Signal = signal }).Find(".judge-silent").TextContent);
    }

    private IRenderedComponent<FigureCard> Draw(JudgedFigure view) =>
        Render<FigureCard>(parameters => parameters.Add(p => p.View, view).Add(p => p.State, Some.City));
}
