using Dashboard.Domain.Statistics.Coupling;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Reference;

public sealed class PublishedIndexTests
{
    // Printed to three decimals from scores that were rounded too.
    private const double Printed = 1e-3;

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "hdi", "hdi_components_and_published", MemberType = typeof(ReferenceFile))]
    public void HumanDevelopment_GoalpostsAndGeometricMean_GiveThePublishedIndex(string name)
    {
        Goalposts life = new(20, 85), expected = new(0, 18), mean = new(0, 15), income = new(Math.Log(100), Math.Log(75_000));
        var row = ReferenceFile.PublishedRow("hdi", "hdi_components_and_published", name);
        var health = life.Score(row.Number("life_expectancy"));
        var education = (expected.Score(row.Number("expected_years_schooling")) + mean.Score(row.Number("mean_years_schooling"))) / 2;
        var wealth = income.Score(Math.Log(row.Number("gni_per_capita_ppp")));
        var index = WeightedMean.Of([health, education, wealth], kind: MeanKind.Geometric).Value;
        Close.To(row.Number("index_health"), health);
        Close.To(row.Number("index_education"), education);
        Close.To(row.Number("index_income"), wealth);
        Close.To(row.Number("hdi_computed"), index);
        Assert.Equal(row.Number("hdi_published"), Math.Round(index, 3), 1e-9);
    }

    [Theory]
    [MemberData(nameof(ReferenceFile.PublishedCases), "coupling", "published_urban_rural_logistics", MemberType = typeof(ReferenceFile))]
    public void Coupling_UrbanRuralLogistics_AsPublished(string name)
    {
        var row = ReferenceFile.PublishedRow("coupling", "published_urban_rural_logistics", name);
        var got = CouplingCoordination.Of([row.Number("U_urban"), row.Number("U_rural")]).Value;
        Close.To(row.Number("C_computed"), got.Coupling);
        Close.To(row.Number("T_computed"), got.Level);
        Close.To(row.Number("D_computed"), got.Coordination);
        Assert.Equal(row.Number("C_published"), got.Coupling, Printed);
        Assert.Equal(row.Number("D_published"), got.Coordination, Printed);
    }
}
