using Dashboard.Domain.WorkItems.Projects;

namespace Dashboard.Tests.WorkItems.Projects;

public sealed class ProjectMeasuresTests
{
    private static readonly Project Courtyard = new()
    {
        Source = "p", Id = "1", Version = 1, Area = "510104017", State = "accepted", Programme = "old-courtyard", Kind = "renewal", PlanYear = 2026,
        ApprovedAt = Sample.At("2026-01-20T09:00:00"), AcceptedAt = Sample.At("2026-03-12T09:00:00"),
        Milestones = [new(Sample.At("2026-03-01T00:00:00"), Sample.At("2026-03-01T00:00:00")), new(Sample.At("2026-03-15T00:00:00"), null), new(Sample.At("2026-05-01T00:00:00"), null)],
    };

    [Theory]
    [InlineData("old-courtyard", "courtyard")]
    [InlineData("back-street", "backstreet")]
    [InlineData("featured-block", "featured")]
    [InlineData("service-upgrade", "service")]
    [InlineData("safe-community", "safe")]
    public void FiveActions_PlanStandsOnNewYear_CompletionOnItsDay(string programme, string measure)
    {
        var project = Courtyard with { Programme = programme };

        Assert.Equal(new Dictionary<DateOnly, long> { [Sample.Day("2026-01-01")] = 1 }, Sample.Amounts(project, $"project.{measure}.planned"));
        Assert.Equal(new Dictionary<DateOnly, long> { [Sample.Day("2026-03-12")] = 1 }, Sample.Amounts(project, $"project.{measure}.accepted"));
        Assert.Equal(1, Sample.Total(project, "milestone.five.met"));
        Assert.Equal(2, Sample.Total(project, "milestone.five.due"));
    }

    [Fact]
    public void Completion_EarlyCountsFromNewYear_LateDoesNotCompleteItsYear()
    {
        Assert.Equal([Sample.Day("2026-01-01")], Sample.Amounts(Courtyard with { AcceptedAt = Sample.At("2025-12-20T09:00:00") }, "project.courtyard.accepted").Keys);
        Assert.Equal(0, Sample.Total(Courtyard with { PlanYear = 2025 }, "project.courtyard.accepted"));
        Assert.Equal(0, Sample.Total(Courtyard with { AcceptedAt = null }, "project.courtyard.accepted"));
    }

    [Fact]
    public void Milestones_OfOtherProgrammes_AreNotTheFiveActions()
    {
        var fund = Courtyard with { Programme = "guarantee-fund" };

        Assert.Equal(0, Sample.Total(fund, "milestone.five.due"));
        Assert.Null(Sample.Rules.NextDue(fund, Sample.Now));
        Assert.Equal(Sample.At("2026-05-01T00:00:00"), Sample.Rules.NextDue(Courtyard, Sample.Now));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("D-7", 1)]
    public void Fund_DecidedByResidents_NeedsADeliberation(string? deliberation, long decided)
    {
        var fund = Courtyard with { Programme = "guarantee-fund", DeliberationId = deliberation };

        Assert.Equal(new Dictionary<DateOnly, long> { [Sample.Day("2026-01-20")] = 1 }, Sample.Amounts(fund, "fund.project.count"));
        Assert.Equal(decided, Sample.Total(fund, "fund.project.resident-decided.count"));
    }

    [Fact]
    public void Investment_IsExactInTheSmallestUnit()
    {
        var project = Courtyard with { Kind = "development", InvestmentPlanned = 1234.5678m, InvestmentDone = 0.0001m };

        Assert.Equal(12_345_678, Sample.Total(project, "project.dev.investment.planned"));
        Assert.Equal(1, Sample.Total(project, "project.dev.investment.done"));
        Assert.Equal(0, Sample.Total(project with { Kind = "service" }, "project.dev.investment.planned"));
    }
}
