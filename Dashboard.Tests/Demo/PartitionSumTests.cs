using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Demo;

/// <summary>The 23 governing areas and the 20 statistical districts are two cuts of the same city: each sums to it, for everything that adds.</summary>
public sealed class PartitionSumTests
{
    private static readonly TerritoryMap Map = TerritoryMap.BuiltIn;
    private static readonly Lazy<FigureReader> Reader = new(Read);

    public static TheoryData<string> Additive => new(GovernanceCatalogue.BuiltIn.Measures
        .Where(measure => measure.Nature is MeasureNature.Flow or MeasureNature.Stock or MeasureNature.Cumulative or MeasureNature.Distinct)
        .Where(measure => measure.Origin != MeasureOrigin.Territory && !measure.Code.StartsWith("population.", StringComparison.Ordinal))
        .Where(measure => measure.Code is not ("household.count" or "task.form.duplicate"))
        .Select(measure => measure.Code));

    [Theory]
    [MemberData(nameof(Additive))]
    public void Districts_OfBothPartitions_SumToTheCity(string code)
    {
        Assert.True(GovernanceCatalogue.BuiltIn.TryFindMeasure(code, out var measure));
        var period = measure.ReturnGrain switch
        {
            Grain.Month => Period.Parse("2026-08"),
            Grain.Quarter => Period.Parse("2026-Q3"),
            _ => Period.Parse("2026"),
        };
        var city = Amount(measure, Map.City, period);

        Assert.True(city > 0, $"{code} {period}");
        foreach (var partition in Enum.GetValues<Partition>())
        {
            Assert.Equal(city, Map.AtLevel(AreaLevel.District, Map.City, partition).Sum(area => Amount(measure, area, period)));
        }
    }

    private static decimal Amount(Measure measure, Area area, Period period) =>
        Reader.Value.ReadMeasure(AreaScope.Of(Map.City), measure, area, period, null).Numerator ?? 0;

    private static FigureReader Read()
    {
        var now = Cities.At(14);
        var demo = Cities.Of(scale: 0.01, months: 4);
        var amounts = new Deltas();
        foreach (var (_, item) in demo.Items.Between(DateTimeOffset.MinValue, now))
        {
            Sample.Rules.Contribute(item, now, amounts);
        }

        foreach (var value in demo.Returns.Between(DateTimeOffset.MinValue, now))
        {
            Returns.Contribute(Sample.Rules.Catalogue.MeasureOf(value.Measure), value.Cell, value.Period, value.Amount!.Value, amounts);
        }

        var store = new AmountStore(Map, Sample.Rules.Catalogue);
        store.Apply(amounts.AsSpan());
        return new FigureReader(store, new NothingClosed(), Cities.Start);
    }

    private sealed class NothingClosed : IClosedPeriods
    {
        public bool IsFinal(Period period) => false;
    }
}
