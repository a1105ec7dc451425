using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Proofs;

/// <summary>Deliveries of a random city: items and returns, new, corrected, withdrawn and repeated, in no particular order.</summary>
internal sealed class RandomHistory(int seed)
{
    private static readonly string[] FewCommunities = ["510104017001", "510104017002", "510112001001"];
    private static readonly Measure[] Returned = [.. GovernanceCatalogue.BuiltIn.Measures.Where(measure => measure.Origin == MeasureOrigin.Returned)];

    private readonly Random random = new(seed);
    private readonly RandomItems items = new(new Random(seed));

    public WorkItem[] Items() => [.. Enumerable.Range(0, random.Next(1, 120)).Select(_ => Item())];

    public Observation[] Returns() => [.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => Return())];

    public TimeSpan Pause() => TimeSpan.FromHours(random.Next(0, 150));

    public bool Chance() => random.Next(2) == 0;

    private WorkItem Item()
    {
        var item = items.Next($"i{random.Next(400)}", random.Next(1, 6));
        item = item with { Source = $"s{(int)item.Type}" };
        return Chance() && TerritoryMap.BuiltIn.TryFind(FewCommunities[random.Next(3)], out var area) ? item with { Area = area.Code } : item;
    }

    private Observation Return()
    {
        var measure = Returned[random.Next(Returned.Length)];
        var areas = TerritoryMap.BuiltIn.AtLevel(measure.CollectedAt, TerritoryMap.BuiltIn.City);
        var day = new DateOnly(2025, 11, 1).AddDays(random.Next(150));
        return new Observation(
            measure.Id,
            areas[random.Next(Math.Min(areas.Length, 40)) * areas.Length / 40 % areas.Length].Ordinal,
            Period.Of(measure.ReturnGrain, day),
            random.Next(8) == 0 ? null : random.Next(10_000),
            "final",
            "steward",
            random.Next(1, 5));
    }
}
