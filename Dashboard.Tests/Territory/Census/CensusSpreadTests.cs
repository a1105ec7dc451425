using Dashboard.Domain.Tables;
using Dashboard.Domain.Territory;
using Dashboard.Domain.Territory.Census;

namespace Dashboard.Tests.Territory.Census;

public sealed class CensusSpreadTests
{
    private static readonly TerritoryMap Map = TerritoryMap.BuiltIn;
    private static readonly IReadOnlyList<EstimatedAmount> Amounts = CensusSpread.Estimate(Map, CensusTable.BuiltIn);

    [Fact]
    public void Estimate_City_ClosesOnThePublishedCensus()
    {
        Assert.Equal(20_937_757, Sum("population.resident", Map.City));
        Assert.Equal(7_419_822, Sum("household.count", Map.City));
        Assert.Equal(20_937_757, Sum("population.urban", Map.City) + Sum("population.rural", Map.City));
    }

    [Fact]
    public void Estimate_EveryGoverningArea_ClosesOnItsColumn() => Assert.All(
        Map.Children(Map.City),
        area => Assert.Equal(CensusTable.BuiltIn.Governing[area.Code], Sum("population.resident", area)));

    [Fact]
    public void Estimate_EveryStatisticalDistrict_ClosesOnItsColumn() => Assert.All(
        Map.Children(Map.City, Partition.Statistical),
        area => Assert.Equal(CensusTable.BuiltIn.Statistical[area.StatisticalDistrictCode!], Sum("population.resident", area)));

    [Fact]
    public void Estimate_EveryCommunity_HasResidentsAndHouseholds()
    {
        Assert.Equal(3047, Amounts.Count(amount => amount.MeasureCode == "population.resident"));
        Assert.All(Amounts.Where(amount => amount.Area.Level == AreaLevel.Community), amount => Assert.True(amount.Value > 0));
        Assert.All(Amounts, amount => Assert.Equal("2020", amount.Period.ToString()));
    }

    [Fact]
    public void Estimate_SubdistrictWithoutVillages_HasZeroRural()
    {
        Assert.True(Map.TryFind("510104017", out var subdistrict));

        Assert.Equal(0, Sum("population.rural", subdistrict));
        Assert.Equal(Sum("population.resident", subdistrict), Sum("population.urban", subdistrict));
    }

    [Fact]
    public void Build_PartitionsOfDifferentSums_IsRefused()
    {
        var fault = Assert.Throws<DataTableException>(() => CensusTable.Build(
            1, DataTable.Parse("census.csv", new StringReader("code,governing,statistical\n510104,10,9\n"))));

        Assert.Equal("statistical", fault.Field);
    }

    private static long Sum(string measure, Area area) =>
        Amounts.Where(amount => amount.MeasureCode == measure && area.ContainsCell(amount.Area.Ordinal)).Sum(amount => amount.Value);
}
