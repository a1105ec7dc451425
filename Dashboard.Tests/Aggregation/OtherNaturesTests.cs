using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Aggregation.Support;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class OtherNaturesTests
{
    private static readonly Area Town = Ledger.Community("510104", Settlement.Urban);
    private static readonly Area Other = Ledger.Community("510104", Settlement.Urban, 1);
    private static readonly Area Village = Ledger.Community("510112", Settlement.Rural);

    private readonly Ledger ledger = new();

    [Fact]
    public void YearCohort_AddsFromNewYearToThePeriodsEnd()
    {
        ledger.Add("project.service.planned", Town, "2025-01-01", 9).Add("project.service.planned", Town, "2026-01-01", 4)
            .Add("project.service.accepted", Town, "2026-02-20", 1).Add("project.service.accepted", Town, "2026-04-02", 2);

        Assert.Equal(0, ledger.Read("services.five.service-rate", Town, "2026-01").Value);
        Assert.Equal(25, ledger.Read("services.five.service-rate", Town, "2026-03").Value);
        Assert.Equal(75, ledger.Read("services.five.service-rate", Town, "2026-04-02").Value);
        Assert.Equal(75, ledger.Read("services.five.service-rate", Town, "2026-W20").Value);
        Assert.Equal(9, ledger.Read("services.five.service-rate", Town, "2025-12").Denominator);
    }

    [Fact]
    public void Percentile_OfADistrictAndMonth_ComesFromTheMergedDurations()
    {
        // Ten durations of 10, 20, ... 100 hours; the ninth is the 90th percentile by nearest rank.
        for (var i = 1; i <= 10; i++)
        {
            ledger.Add("request.firstcontact.duration", i % 2 == 0 ? Town : Other, $"2026-05-{i:00}", 1, DurationBuckets.KeyOf(i * 600));
        }

        var figure = ledger.Read("services.request.firstcontact-p90", Ledger.Area("510104"), "2026-05");

        Assert.Equal(10m, figure.Denominator);
        Assert.InRange(figure.Value!.Value, 90 * 0.99, 90 * 1.01);
        Assert.InRange(ledger.Read("services.request.firstcontact-p90", Town, "2026-05-02").Value!.Value, 20 * 0.99, 20 * 1.01);
        Assert.InRange(ledger.Read("services.request.firstcontact-p90", Town, "2026-Q2").Value!.Value, 100 * 0.99, 100 * 1.01);
        Assert.Equal(MissingReason.NoData, ledger.Read("services.request.firstcontact-p90", Village, "2026-05").Reason);
        Assert.Equal(10m, ledger.ReadMeasure("request.firstcontact.duration", Ledger.Territory.City, "2026").Numerator);
        Assert.Equal(10m, ledger.ReadMeasure("request.firstcontact.duration", Ledger.Territory.City, "2026", Settlement.Urban).Numerator);
    }

    [Fact]
    public void DistinctMembers_AreCountedAnewForEachPeriodAndAddOverAreas()
    {
        ledger.Add("task.department.pairs", Town, "2026-05-04", 2, key: 7).Add("task.department.pairs", Town, "2026-05-05", 1, key: 7)
            .Add("task.department.pairs", Town, "2026-05-12", 1, key: 8).Add("task.department.pairs", Other, "2026-05-12", 1, key: 8);

        Assert.Equal(1, ledger.ReadMeasure("task.department.pairs", Town, "2026-05-04").Numerator);
        Assert.Equal(1, ledger.ReadMeasure("task.department.pairs", Town, "2026-W19").Numerator);
        Assert.Equal(2, ledger.ReadMeasure("task.department.pairs", Town, "2026-05").Numerator);
        Assert.Equal(3, ledger.ReadMeasure("task.department.pairs", Ledger.Area("510104"), "2026-05").Numerator);
        Assert.Equal(2.0, ledger.Read("unify.burden.lines-per-community", Town, "2026-05").Value);

        ledger.Add("task.department.pairs", Town, "2026-05-05", -1, key: 7);
        Assert.Equal(2, ledger.ReadMeasure("task.department.pairs", Town, "2026-05").Numerator);
        ledger.Add("task.department.pairs", Town, "2026-05-04", -2, key: 7);
        Assert.Equal(1, ledger.ReadMeasure("task.department.pairs", Town, "2026-05").Numerator);
        Assert.Equal(2, ledger.ReadMeasure("task.department.pairs", Ledger.Area("510104"), "2026-05").Numerator);
    }

    [Fact]
    public void Mean_IsTheSumOverItsParts()
    {
        ledger.Add("request.cycle.workdays.sum", Town, "2026-05-04", 11).Add("request.closed", Town, "2026-05-04", 4);

        var figure = ledger.Read("services.request.cycle-mean", Town, "2026-05");

        Assert.Equal((2.75, 11m, 4m), (figure.Value!.Value, figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void Mediation_BelowTheSubdistrict_IsHiddenUnderThreeCases()
    {
        ledger.Add("mediation.concluded", Town, "2026-05-04", 2).Add("mediation.succeeded", Town, "2026-05-04", 2)
            .Add("mediation.concluded", Other, "2026-05-04", 3).Add("mediation.accepted", Town, "2026-05-04", 2).Return("population.resident", Town, "2020", 1_000);

        Assert.Equal(MissingReason.SmallCell, ledger.Read("law.mediation.success-rate", Town, "2026-05").Reason);
        Assert.Null(ledger.Read("law.mediation.success-rate", Town, "2026-05").Numerator);
        Assert.Equal(MissingReason.SmallCell, ledger.Read("law.mediation.cases-per-1000", Town, "2026-05").Reason);
        Assert.Equal(MissingReason.SmallCell, ledger.ReadMeasure("mediation.concluded", Town, "2026-05").Reason);
        Assert.Equal(5m, ledger.Read("law.mediation.success-rate", Ledger.Territory.PathTo(Town)[^2], "2026-05").Denominator);
    }

    [Fact]
    public void Composite_WithoutAnything_SaysThatTooMuchIsMissingAndShowsItsParts()
    {
        var figure = ledger.Read("overview.index.total", Ledger.Territory.City, "2026-05");
        Assert.Equal(MissingReason.TooMuchMissing, figure.Reason);
        Assert.Equal(10, figure.Composite!.Boards.Length);
    }
}
