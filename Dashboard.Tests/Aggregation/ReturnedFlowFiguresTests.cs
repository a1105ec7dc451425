using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Aggregation.Support;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class ReturnedFlowFiguresTests
{
    private static readonly Area Town = Ledger.Community("510104", Settlement.Urban);
    private static readonly Area Other = Ledger.Community("510104", Settlement.Urban, 1);

    private readonly Ledger ledger = new();

    [Theory]
    [InlineData("2026-01-05", MissingReason.NotCollectedAtGrain)]
    [InlineData("2026-W02", MissingReason.NotCollectedAtGrain)]
    public void MonthlyFlow_OfAFinerPeriod_IsNotCollected(string period, MissingReason reason)
    {
        ledger.Return("communityfund.raised", Town, "2026-01", 10_000);

        Assert.Equal(reason, ledger.ReadMeasure("communityfund.raised", Town, period).Reason);
    }

    [Fact]
    public void MonthlyFlow_OfAQuarter_AddsItsMonthsAndCoversThoseReturned()
    {
        ledger.Return("communityfund.raised", Town, "2026-01", 10_000).Return("communityfund.raised", Town, "2026-03", 25_000);

        var figure = ledger.ReadMeasure("communityfund.raised", Town, "2026-Q1");

        Assert.Equal((3.5m, 2.0 / 3), (figure.Numerator, figure.Coverage));
        Assert.Equal(1, ledger.ReadMeasure("communityfund.raised", Town, "2026-03").Coverage);
    }

    [Fact]
    public void MonthlyFlow_OfARunningQuarter_IsAskedForBegunMonthsOnly()
    {
        ledger.Return("communityfund.raised", Town, "2026-04", 1).Return("communityfund.raised", Town, "2026-05", 1);

        // On 15 June all three months have begun; of the year six.
        Assert.Equal(2.0 / 3, ledger.ReadMeasure("communityfund.raised", Town, "2026-Q2").Coverage);
        Assert.Equal(2.0 / 6, ledger.ReadMeasure("communityfund.raised", Town, "2026").Coverage);
    }

    [Fact]
    public void QuarterlyFlow_OfAYearToDateThatCutsAQuarter_IsNotCollected()
    {
        ledger.Return("unit.jointbuild.count", Town, "2026-Q1", 3);

        Assert.Equal(MissingReason.NotCollectedAtGrain, ledger.ReadMeasure("unit.jointbuild.count", Town, "2026-02~ytd").Reason);
        Assert.Equal(3, ledger.ReadMeasure("unit.jointbuild.count", Town, "2026-03~ytd").Numerator);
    }

    [Fact]
    public void DistinctPersonsOfAMonth_OfAQuarter_DoNotAdd()
    {
        ledger.Return("participation.person.count", Town, "2026-01", 30).Return("population.adult", Town, "2020", 6_000);

        Assert.Equal(0.5, ledger.Read("participation.resident.rate", Town, "2026-01").Value);
        Assert.Equal(MissingReason.NotAdditiveInTime, ledger.Read("participation.resident.rate", Town, "2026-Q1").Reason);
        Assert.Equal(MissingReason.NotAdditiveInTime, ledger.Read("participation.resident.rate", Town, "2026-01~ytd").Reason);
    }

    [Fact]
    public void DailyFlow_WithoutAReturn_HasNoData()
    {
        ledger.Return("center.visits", Town, "2026-03-02", 0);

        Assert.Equal(0m, ledger.ReadMeasure("center.visits", Town, "2026-03-02").Numerator);
        Assert.Equal(MissingReason.NoData, ledger.ReadMeasure("center.visits", Other, "2026-03-02").Reason);
        Assert.Equal(1.0 / 31, ledger.ReadMeasure("center.visits", Town, "2026-03").Coverage);
    }

    [Fact]
    public void Log_AreaWithoutARow_HadNothingToLog()
    {
        ledger.Return("legaladviser.services", Town, "2026-03-02", 2);

        var (own, other) = (ledger.ReadMeasure("legaladviser.services", Town, "2026-03"), ledger.ReadMeasure("legaladviser.services", Other, "2026-03"));

        Assert.Equal((2m, 1.0), (own.Numerator, own.Coverage));
        Assert.Equal((0m, 1.0), (other.Numerator, other.Coverage));
        Assert.Equal(MissingReason.NoData, ledger.ReadMeasure("legaladviser.services", Town, "2026-04").Reason);
    }

    [Fact]
    public void Measure_BelowTheLevelItIsCollectedAt_IsNotCollected()
    {
        ledger.Return("survey.score.sum", Ledger.Territory.PathTo(Town)[^2], "2025", 9_000).Return("survey.response.count", Ledger.Territory.PathTo(Town)[^2], "2025", 10);

        Assert.Equal(90, ledger.Read("overview.satisfaction.survey", Ledger.Area("510104"), "2025").Value);
        Assert.Equal(MissingReason.NotCollectedAtLevel, ledger.Read("overview.satisfaction.survey", Town, "2025").Reason);
        Assert.Equal(MissingReason.NotCollectedAtLevel, ledger.Read("overview.satisfaction.survey", Ledger.Territory.City, "2025", Settlement.Urban).Reason);
    }

    [Fact]
    public void Proportion_OfMoney_HasNoInterval()
    {
        ledger.Return("enterprise.profit", Town, "2025", 100_000).Return("enterprise.profit.reinvested", Town, "2025", 30_000);

        var figure = ledger.Read("development.return.reinvested-rate", Town, "2025");

        Assert.Equal((30.0, null, null), (figure.Value!.Value, figure.Lower, figure.Upper));
    }
}
