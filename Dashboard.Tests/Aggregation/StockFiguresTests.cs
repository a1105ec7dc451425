using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Aggregation.Support;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class StockFiguresTests
{
    private static readonly Area Town = Ledger.Community("510104", Settlement.Urban);
    private static readonly Area Other = Ledger.Community("510104", Settlement.Urban, 1);
    private static readonly Area Village = Ledger.Community("510112", Settlement.Rural);

    private readonly Ledger ledger = new();

    [Theory]
    [InlineData("2025", 100)]
    [InlineData("2026-02-03", 100)]
    [InlineData("2026-03", 150)]
    [InlineData("2026-Q1", 150)]
    [InlineData("2026-W20", 150)]
    [InlineData("2026-05~ytd", 150)]
    public void Stock_OfAnyPeriod_IsTheLastKnownValueOfEachCommunity(string period, int expected)
    {
        ledger.Return("volunteer.registered", Town, "2025-06", 60).Return("volunteer.registered", Other, "2025-06", 40)
            .Return("volunteer.registered", Town, "2026-03", 110);

        Assert.Equal(expected, ledger.ReadMeasure("volunteer.registered", Ledger.Area("510104"), period).Numerator);
    }

    [Fact]
    public void Stock_BeforeTheFirstReturn_HasNoData()
    {
        ledger.Return("volunteer.registered", Town, "2026-03", 110);

        Assert.Equal(MissingReason.NoData, ledger.ReadMeasure("volunteer.registered", Ledger.Territory.City, "2026-02").Reason);
    }

    [Fact]
    public void Stock_ReturnedAsZero_IsZeroAndNotMissing()
    {
        ledger.Return("volunteer.registered", Town, "2026-03", 0);

        var figure = ledger.ReadMeasure("volunteer.registered", Town, "2026-03");

        Assert.Equal((0m, 1.0, FigureStatus.Provisional), (figure.Numerator, figure.Coverage, figure.Status));
        Assert.Equal(MissingReason.NoData, ledger.ReadMeasure("volunteer.registered", Other, "2026-03").Reason);
    }

    [Fact]
    public void Stock_WithinYear_IsNotCarriedOverNewYear()
    {
        ledger.Return("fund.guarantee.budget", Town, "2025", 50_000).Return("fund.guarantee.disbursed", Town, "2025-11", 20_000)
            .Return("fund.guarantee.disbursed", Town, "2026-02", 10_000).Return("fund.guarantee.budget", Town, "2026", 40_000);

        Assert.Equal(40, ledger.Read("core.resource.fund-disbursed-rate", Town, "2025-12").Value);
        Assert.Equal(MissingReason.NoData, ledger.Read("core.resource.fund-disbursed-rate", Town, "2026-01").Reason);
        Assert.Equal(25, ledger.Read("core.resource.fund-disbursed-rate", Town, "2026-02").Value);
        Assert.Equal(1m, ledger.ReadMeasure("fund.guarantee.disbursed", Town, "2026-02").Numerator);
    }

    [Fact]
    public void Coverage_OfAStock_IsTheShareOfCommunitiesKnown()
    {
        ledger.Return("volunteer.registered", Town, "2026-03", 5).Return("volunteer.registered", Other, "2026-01", 5);
        var communities = Ledger.Territory.AtLevel(AreaLevel.Community, Ledger.Area("510104"));

        var figure = ledger.ReadMeasure("volunteer.registered", Ledger.Area("510104"), "2026-03");

        Assert.Equal(2.0 / communities.Length, figure.Coverage);
    }

    [Fact]
    public void Coverage_OfAnUrbanStock_LeavesVillagesOut()
    {
        var street = Ledger.Territory.PathTo(Village)[^2];
        foreach (var community in Ledger.Territory.Children(street).Where(area => area.Settlement == Settlement.Urban))
        {
            ledger.Return("residential.count", community, "2026-Q1", 3);
        }

        Assert.Equal(1, ledger.ReadMeasure("residential.count", street, "2026-Q1").Coverage);
        Assert.Equal(MissingReason.NotApplicable, ledger.ReadMeasure("residential.count", Village, "2026-Q1").Reason);
        Assert.Equal(MissingReason.NotApplicable, ledger.ReadMeasure("residential.count", street, "2026-Q1", Settlement.Rural).Reason);
    }

    [Fact]
    public void Rate_OfADay_TakesTheLastKnownPopulation()
    {
        ledger.Return("population.resident", Town, "2020", 8_000).Add("request.received", Town, "2026-05-04", 4);

        var figure = ledger.Read("services.request.per-1000", Town, "2026-05-04");

        Assert.Equal((0.5, 4m, 8_000m), (figure.Value!.Value, figure.Numerator, figure.Denominator));
        Assert.InRange(figure.Lower!.Value, 0.13, 0.14);
        Assert.InRange(figure.Upper!.Value, 1.27, 1.29);
    }

    [Fact]
    public void WithdrawnReturn_LetsTheEarlierOneStandAgain()
    {
        ledger.Return("volunteer.registered", Town, "2025-06", 60).Return("volunteer.registered", Town, "2026-03", 110);
        Assert.Equal(110, ledger.ReadMeasure("volunteer.registered", Town, "2026-04").Numerator);

        ledger.Add("volunteer.registered", Town, "2026-03-01", -110).Add("volunteer.registered", Town, "2026-03-01", -1, ContributionKey.Presence);

        Assert.Equal(60, ledger.ReadMeasure("volunteer.registered", Town, "2026-04").Numerator);
    }

    [Fact]
    public void PublishedMean_OfTheCity_IsWeightedByPopulation()
    {
        ledger.Return("income.urban.mean", Ledger.Area("510104"), "2026-Q1", 20_000).Return("income.urban.mean", Ledger.Area("510112"), "2026-Q1", 14_000);
        ledger.Return("income.rural.mean", Ledger.Area("510112"), "2026-Q1", 8_000);
        ledger.Return("population.urban", Ledger.Territory.Children(Ledger.Area("510104"))[0], "2026", 300);
        ledger.Return("population.urban", Ledger.Territory.PathTo(Village)[^2], "2026", 100);
        ledger.Return("population.rural", Ledger.Territory.PathTo(Village)[^2], "2026", 70);

        Assert.Equal(18_500, ledger.ReadMeasure("income.urban.mean", Ledger.Territory.City, "2026-Q1").Value);
        Assert.Equal(18_500.0 / 8_000, ledger.Read("development.income.urban-rural-ratio", Ledger.Territory.City, "2026-Q1").Value);
        Assert.Equal(14_000.0 / 8_000, ledger.Read("development.income.urban-rural-ratio", Ledger.Area("510112"), "2026-Q1").Value);
        Assert.Equal(MissingReason.NotCollectedAtLevel, ledger.ReadMeasure("income.urban.mean", Town, "2026-Q1").Reason);
        Assert.Equal(MissingReason.NotInPartition, ledger.ReadMeasure("income.urban.mean", Ledger.Area("510107:statistical"), "2026-Q1").Reason);
    }

    [Fact]
    public void TerritoryMeasures_AreCountedFromTheMap()
    {
        Assert.Equal(3_047, ledger.ReadMeasure("community.count", Ledger.Territory.City, "2026").Numerator);
        Assert.Equal(1_753, ledger.ReadMeasure("community.urban.count", Ledger.Territory.City, "2026").Numerator);
        Assert.Equal(1_294, ledger.ReadMeasure("community.village.count", Ledger.Territory.City, "2026").Numerator);
        Assert.Equal(261, ledger.ReadMeasure("street.count", Ledger.Territory.City, "2026").Numerator);
        Assert.Equal(1_753, ledger.ReadMeasure("community.count", Ledger.Territory.City, "2026-03-04", Settlement.Urban).Numerator);
        Assert.Equal(MissingReason.NotCollectedAtLevel, ledger.ReadMeasure("street.count", Town, "2026").Reason);
    }

    [Fact]
    public void RatioPerCommunity_OfACommunity_HasItselfBelowTheLine()
    {
        ledger.Add("task.community.arrived", Town, "2026-05-04", 7);

        Assert.Equal((7.0, 1m), (ledger.Read("unify.burden.tasks-per-community", Town, "2026-W19").Value!.Value, ledger.Read("unify.burden.tasks-per-community", Town, "2026-W19").Denominator));
    }
}
