using Dashboard.Domain;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.Attention;

public sealed class NoticesTests
{
    [Fact]
    public void Of_PutsWorseAreasFirst_ThenConcerns_AndLosesNothing()
    {
        var better = Stands(Standing.Better998);
        var worse = Stands(Standing.Worse998);
        var improved = Moves(VariationIcon.ImprovementHigh);
        var fell = Moves(VariationIcon.ConcernLow);

        var notices = Notices.Of([improved, Moves(VariationIcon.CommonCause), fell, Some.View(98)], [worse, better]);

        Assert.Equal([new Notice(worse, null), new Notice(null, fell), new Notice(null, improved), new Notice(better, null)], notices);
    }

    private static Standout Stands(Standing standing) => new(
        Some.OnTime, new AreaFigure(Some.Area("510121"), Some.Figure(90), null, standing), new AreaFigure(Some.Area("5101"), Some.Figure(98), null, Standing.NotCompared), 2);

    private static JudgedFigure Moves(VariationIcon icon) => Some.View(98) with
    {
        Signal = new FigureSignal(new ValueList<SpecialCause>([]), null, icon, null, null, SpecialCause.BelowLimit),
    };
}
