using Dashboard.Domain.Attention;
using Dashboard.Domain.Catalogue;
using Dashboard.Features.Boards.Overview;
using Dashboard.Live.Verdicts;
using Dashboard.Tests.Ui;
using Dashboard.Ui.Figures;

namespace Dashboard.Tests.Attention;

public sealed class CheckingTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Read_LooksAtEveryIndicatorOnce_AndSaysWhyFiguresAreMissing()
    {
        var figures = new CityFigures(Today);
        figures.Add("request.due", "510104017001", Today, 100);
        figures.Add("request.closed-ontime", "510104017001", Today, 98);

        var (checks, _) = Read(figures);

        Assert.Equal(GovernanceCatalogue.BuiltIn.Indicators.Length, checks.Indicators);
        var services = checks.Boards.Single(board => board.Board == "services");
        Assert.Equal((0, 1), (services.Met, services.WithTarget));
        Assert.Equal(services.Indicators - services.WithFigure, services.Missing.Sum(missing => missing.Count));
    }

    [Fact]
    public void Read_APillar_NamesItsWidestGap()
    {
        var figures = new CityFigures(Today);
        foreach (var (measure, amount) in new[] { ("mediation.concluded", 100), ("mediation.succeeded", 96), ("mediation.concluded-30d", 90), ("mediation.concluded.community-level", 40) })
        {
            figures.Add(measure, "510104017001", Today, amount);
        }

        var law = Read(figures).Pillars.Single(pillar => pillar.Board == "law");

        Assert.Equal((3, 1, "law.mediation.local-rate"), (law.Judged, law.Met, law.Widest!.Indicator.Code));
        Assert.Null(law.Score);
    }

    private static (Checks Checks, IReadOnlyList<Pillar> Pillars) Read(CityFigures figures) =>
        Checking.Of(JudgedFigures.Read(figures.For(Some.Reader()), GovernanceCatalogue.BuiltIn.Indicators, Some.Area("5101"), Some.November, Today).Views, []);
}
