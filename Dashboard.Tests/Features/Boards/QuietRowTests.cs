using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement;
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

        var row = Render<QuietRow>(parameters => parameters
            .Add(p => p.Checks, new Checks(new ValueList<BoardChecks>([]))).Add(p => p.Signals, new ValueList<JudgedFigure>([view])).Add(p => p.Looks, new ValueList<Standout>([])).Add(p => p.Compared, 1).Add(p => p.State, Some.City));

        Assert.Equal(words, string.Join(' ', row.Find("a.signal").TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
