using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Statistics;
using Dashboard.Tests.Aggregation.Support;
using Xunit;

namespace Dashboard.Tests.Aggregation;

/// <summary>The three governances of one subdistrict, from returns and cases that are all there.</summary>
public sealed class CompositeFiguresTests
{
    private readonly Ledger ledger = new();
    private readonly Dashboard.Domain.Territory.Area street = Ledger.Territory.PathTo(Ledger.Community("510104", Dashboard.Domain.Territory.Settlement.Urban))[^2];

    [Fact]
    public void Triad_WithEveryIndicator_CouplesTheThreeBoards()
    {
        Fill("2026-05-04", "2026-Q1");
        var figure = ledger.Read("overview.triad.coupling", street, "2026-05");
        var coupling = figure.Composite!.Coupling!.Value;
        Assert.Null(figure.Reason);
        Assert.Equal(FigureStatus.Provisional, figure.Status);
        Assert.Equal(coupling.Coordination, figure.Value);
        Assert.Equal(Math.Sqrt(coupling.Coupling * coupling.Level), figure.Value!.Value, 1e-12);
        Assert.Equal(["autonomy", "law", "virtue"], figure.Composite.Boards.Select(board => board.Board));
        Assert.All(figure.Composite.Boards, board => Assert.True(board.Score.Exists));
    }

    [Fact]
    public void Triad_ReadsALongerReturn_ForTheLastOfItsPeriodsThatHadEnded()
    {
        Fill("2026-05-04", "2026-Q1");
        ledger.Return("modelcitizen.count", street, "2025", 9);
        var figure = ledger.Read("overview.triad.coupling", street, "2026-05");
        var models = figure.Composite!.Boards.SelectMany(board => board.Indicators).Single(indicator => indicator.Code == "virtue.model.per-10k");
        Assert.Equal(ledger.Read("virtue.model.per-10k", street, "2025").Value, models.Value);
        Assert.NotNull(models.Score);
    }

    [Fact]
    public void Triad_BeforeItsPeriod_HasNotBegun() =>
        Assert.Equal(MissingReason.NotBegun, ledger.Read("overview.triad.coupling", street, "2026-07").Reason);

    [Fact]
    public void Triad_WithoutTheCasesOfOneBoard_IsMissingAndShowsWhichBoard()
    {
        Fill("2026-05-04", "2026-Q1", law: false);
        var figure = ledger.Read("overview.triad.coupling", street, "2026-05");
        Assert.Equal(MissingReason.TooMuchMissing, figure.Reason);
        Assert.Equal(NotComputable.TooMuchMissing, figure.Composite!.Boards.Single(board => board.Board == "law").Score.Reason);
    }

    private void Fill(string day, string quarter, bool law = true)
    {
        foreach (var code in new[] { "population.resident", "modelcitizen.count" })
        {
            ledger.Return(code, street, "2025", 100);
        }

        foreach (var code in new[]
        {
            "residential.selforg.count", "residential.count", "residential.trust.count", "residential.managed.count", "microgrid.count",
            "community.covenant.count", "community.points.count",
        })
        {
            ledger.Return(code, street, quarter, 4);
        }

        foreach (var code in new[] { "fund.guarantee.spent", "fund.guarantee.disbursed", "microgrid.staffed.count" })
        {
            ledger.Return(code, street, "2026-05", 3);
        }

        foreach (var code in new[] { "practice.events", "legaladviser.services" })
        {
            ledger.Return(code, street, day, 7);
        }

        string[] cases =
        [
            "deliberation.held", "deliberation.resolution.implemented", "deliberation.resolution.due", "deliberation.topic.resident",
            "deliberation.topic.count", "fund.project.resident-decided.count", "fund.project.count", "mediation.virtue-mediator",
            "mediation.concluded",
        ];
        string[] legal = ["mediation.succeeded", "mediation.concluded-30d", "mediation.concluded.community-level", "gridevent.safety.closed-ontime", "gridevent.safety.due"];
        foreach (var code in law ? cases.Concat(legal) : cases.Except(["mediation.concluded"]))
        {
            ledger.Add(code, street, day, 5);
        }

        if (law)
        {
            ledger.Return("community.legaladviser.count", street, quarter, 5);
        }
    }
}
