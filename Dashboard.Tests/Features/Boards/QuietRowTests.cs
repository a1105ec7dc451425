using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Features.Boards.Overview;
using Dashboard.Tests.Ui;
using Dashboard.Ui;
using Dashboard.Ui.Figures;
using Dashboard.Ui.Signals;

namespace Dashboard.Tests.Features.Boards;

public sealed class QuietRowTests : UiTest
{
    [Theory]
    [InlineData("2026-01", "成都市 千人诉求量 高于控制上限")]
    [InlineData("2026-02", "成都市 千人诉求量 2026-01 高于控制上限")]
    public void Signal_OfAPeriodBeforeTheNewest_NamesIt(string last, string words)
    {
        const string Code = "services.request.per-1000";
        var end = Period.Parse(last);
        List<Figure> series = [.. end.Add(-23).Through(end).Select((period, i) => Some.Figure(period.ToString() == "2026-01" ? 1.2 : 0.79 + (i % 3 * 0.01), Code, period, FigureStatus.Final))];
        var view = new JudgedFigure(Some.Indicator(Code), Some.Area("5101"), series[^1], null, null, new ValueList<Figure>(series), FigureSignals.Of(Some.Indicator(Code), series, Today));

        var row = Draw(Notices.Of([view], []));

        Assert.Equal(words, string.Join(' ', row.Find("a.signal").TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Signals_AreCountedListedAndLinkedAlike()
    {
        var area = new Standout(
            Some.OnTime, new AreaFigure(Some.Area("510121"), Some.Figure(90), null, Standing.Worse998), new AreaFigure(Some.Area("5101"), Some.Figure(98), null, Standing.NotCompared), 2);
        Standout[] five = [.. Enumerable.Range(0, 5).Select(i => area with { Distance = 9 - i })];

        var row = Draw(Notices.Of([], five));

        Assert.Equal("5 处有信号", row.Find(".quiet-text b").TextContent);
        Assert.Equal(3, row.FindAll("a.signal").Count);
        Assert.Equal("+2", row.Find(".quiet-more").TextContent);
        Assert.Empty(row.FindAll("[role=status] a, [role=status] button"));
    }

    [Fact]
    public void NoSignal_IsSaidOnlyWhereNoneIsListed()
    {
        var row = Draw(Notices.Of([Some.View(98)], []));

        Assert.Equal("没有信号", row.Find(".quiet-text b").TextContent);
        Assert.Empty(row.FindAll("a.signal, .quiet-more"));
    }

    private IRenderedComponent<QuietRow> Draw(ValueList<Notice> notices) => Render<QuietRow>(parameters => parameters
        .Add(p => p.Checks, new Checks(new ValueList<BoardChecks>([]))).Add(p => p.Notices, notices).Add(p => p.Compared, 1).Add(p => p.State, Some.City));
}
