using Dashboard.Demo.Returns;
using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Ingest;

namespace Dashboard.Tests.Demo;

public sealed class ReturnStreamTests
{
    private static readonly GovernanceCatalogue Catalogue = GovernanceCatalogue.BuiltIn;
    private static readonly string[] Seeded = ["population.resident", "population.urban", "population.rural", "household.count"];

    private static readonly Lazy<Observation[]> Returns =
        new(() => [.. Cities.Of(months: 4).Returns.Between(DateTimeOffset.MinValue, Cities.At(14))]);

    [Fact]
    public void Between_EveryReturnedMeasure_IsReturned() => Assert.Equal(
        Catalogue.Measures.Where(measure => measure.Origin == MeasureOrigin.Returned && !Seeded.Contains(measure.Code)).Select(measure => measure.Id),
        Returns.Value.Select(value => value.Measure).Distinct().Order());

    [Fact]
    public void Between_EveryReturn_IsOfItsGrainLevelAndSettlement()
    {
        foreach (var value in Returns.Value)
        {
            var measure = Catalogue.MeasureOf(value.Measure);
            var area = TerritoryMap.BuiltIn.AtCell(value.Cell);
            Assert.Equal(measure.ReturnGrain, value.Period.Grain);
            Assert.Equal(measure.CollectedAt, area.Level);
            Assert.True(value.Amount >= 0);
            Assert.True(value.Period.FirstDay <= Cities.Start);
            Assert.False(measure.AppliesTo == AppliesTo.Urban && area.Settlement == Settlement.Rural, measure.Code);
            Assert.False(measure.AppliesTo == AppliesTo.Rural && area.Settlement == Settlement.Urban, measure.Code);
        }
    }

    [Theory]
    [InlineData("grid.party-org.count", "grid.count")]
    [InlineData("residential.party-org.count", "residential.count")]
    [InlineData("residential.trust.count", "residential.managed.count")]
    [InlineData("party.member.served", "party.member.registered")]
    [InlineData("unit.jointbuild.count", "unit.resident.count")]
    [InlineData("space.activated.area", "space.idle.area")]
    [InlineData("microgrid.staffed.count", "microgrid.count")]
    public void Between_PartOfAWhole_IsNotMoreThanTheWhole(string part, string whole)
    {
        var wholes = Of(whole).GroupBy(value => value.Cell).ToDictionary(values => values.Key, values => values.Max(value => value.Amount));

        Assert.All(Of(part), value => Assert.True(value.Amount <= wholes[value.Cell]));
    }

    [Fact]
    public void Between_NothingTwice_AndNothingLost()
    {
        var stream = Cities.Of().Returns;
        var split = Cities.At(2);
        var parts = stream.Between(DateTimeOffset.MinValue, split).Concat(stream.Between(split, Cities.At(23)));
        var newest = parts.GroupBy(Key).Select(versions => versions.MaxBy(value => value.Version)!);

        Assert.Equal(
            stream.Between(DateTimeOffset.MinValue, Cities.At(23)).OrderBy(Key),
            newest.OrderBy(Key));
    }

    [Fact]
    public void Story_LateReporter_HasNotHandedInTheLastMonth()
    {
        var october = Period.Parse("2026-10");
        var returned = Of("certificate.offlist.count").Where(value => value.Period == october && value.Status == "final").Select(value => value.Cell).ToHashSet();

        Assert.All(TerritoryMap.BuiltIn.Children(TerritoryMap.BuiltIn.City), district => Assert.Equal(
            district.Code != Stories.Late,
            returned.Any(district.ContainsCell)));
    }

    [Fact]
    public void Counters_ThroughTheDay_OnlyRise()
    {
        var counters = Cities.Of().Returns.Counters;
        foreach (var facts in counters.All.Take(20))
        {
            var counts = Enumerable.Range(0, 25).Select(hour => counters.Count(facts, Cities.Start, TimeSpan.FromHours(hour))).ToArray();
            Assert.Equal(counts.Order(), counts);
            Assert.True(counts[^1] > 0);
        }
    }

    private static IEnumerable<Observation> Of(string code)
    {
        Assert.True(Catalogue.TryFindMeasure(code, out var measure));
        return Returns.Value.Where(value => value.Measure == measure.Id);
    }

    private static (short, int, int, int) Key(Observation value) => (value.Measure, (int)value.Period.Grain, value.Period.Anchor.DayNumber, value.Cell);
}
