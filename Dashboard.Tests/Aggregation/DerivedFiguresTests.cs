using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Territory;
using Dashboard.Tests.Aggregation.Support;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class DerivedFiguresTests
{
    private static readonly Area Town = Ledger.Community("510112", Settlement.Urban);
    private static readonly Area Village = Ledger.Community("510112", Settlement.Rural);
    private static readonly Area District = Ledger.Area("510112");

    private readonly Ledger ledger = new();

    [Fact]
    public void Gap_IsTheVillageFigureLessTheTownFigure()
    {
        ledger.Add("request.due", Town, "2026-05-04", 10).Add("request.closed-ontime", Town, "2026-05-04", 9)
            .Add("request.due", Village, "2026-05-04", 5).Add("request.closed-ontime", Village, "2026-05-04", 4);

        Assert.Equal(-10, ledger.Read("equity.gap.request-ontime-pp", District, "2026-05").Value!.Value, 10);
        Assert.Equal(MissingReason.NotApplicable, ledger.Read("equity.gap.request-ontime-pp", Town, "2026-05").Reason);
        Assert.Equal(MissingReason.NotApplicable, ledger.Read("equity.gap.request-ontime-pp", District, "2026-05", Settlement.Urban).Reason);
    }

    [Fact]
    public void RatioOfStrata_DividesTheTwoIndicators()
    {
        ledger.Return("facility.area", Town, "2026-Q1", 4_000).Return("household.count", Town, "2020", 1_000)
            .Return("facility.area", Village, "2026-Q1", 1_000).Return("household.count", Village, "2020", 200);

        // Town 400 m² for 1,000 households = 40 per 100, village 100 m² for 200 = 50.
        Assert.Equal(1.25, ledger.Read("equity.gap.facility-ratio", District, "2026-Q1").Value);
    }

    [Fact]
    public void Floor_CountsThePopulationOfCommunitiesBelowThirtySquareMetres()
    {
        ledger.Return("facility.area", Town, "2026-Q1", 2_999).Return("household.count", Town, "2020", 1_000).Return("population.resident", Town, "2020", 3_000)
            .Return("facility.area", Village, "2026-Q1", 600).Return("household.count", Village, "2020", 200).Return("population.resident", Village, "2020", 1_000);

        var figure = ledger.Read("equity.floor.below-30m2-share", District, "2026-Q1");

        Assert.Equal((75.0, 3_000m, 4_000m), (figure.Value!.Value, figure.Numerator, figure.Denominator));
        Assert.Equal(0, ledger.Read("equity.floor.below-30m2-share", District, "2026-Q1", Settlement.Rural).Value);
    }

    [Fact]
    public void Dispersion_OverDistricts_IsTheilsIndex()
    {
        foreach (var (district, fund, people) in new[] { ("510104", 10_000, 100), ("510112", 30_000, 100) })
        {
            var community = Ledger.Territory.AtLevel(AreaLevel.Community, Ledger.Area(district))[0];
            ledger.Return("fund.guarantee.budget", community, "2026", fund).Return("population.resident", community, "2020", people);
        }

        var expected = (0.25 * Math.Log(0.5)) + (0.75 * Math.Log(1.5));
        Assert.Equal(expected, ledger.Read("equity.dispersion.fund-theil", Ledger.Territory.City, "2026").Value!.Value, 12);
        Assert.Equal(MissingReason.NotApplicable, ledger.Read("equity.dispersion.fund-theil", Town, "2026").Reason);
        Assert.Equal(MissingReason.NoData, ledger.Read("equity.dispersion.fund-theil", Ledger.Area("510105"), "2026").Reason);
    }

    [Fact]
    public void VillageIndicator_OfATown_IsNotApplicable()
    {
        ledger.Return("collective.income", Village, "2026-Q1", 50_000);

        Assert.Equal(5, ledger.Read("development.collective.income-per-village", Village, "2026-Q1").Value);
        Assert.Equal(MissingReason.NotApplicable, ledger.Read("development.collective.income-per-village", Town, "2026-Q1").Reason);
        Assert.Equal(MissingReason.NotApplicable, ledger.Read("development.collective.income-per-village", Ledger.Area("510104"), "2026-Q1").Reason);
    }
}
