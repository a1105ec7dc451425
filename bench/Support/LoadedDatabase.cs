using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Ingest;

namespace Dashboard.Bench.Support;

/// <summary>Fills a database through the writer: work items of a year, and returns in the proportion they have at the full load.</summary>
internal static class LoadedDatabase
{
    private const int Delivery = 10_000;
    private static readonly IntakeOrigin Origin = new("http", "bench");

    public static async Task FillAsync(BenchDatabase database, int items, int returns, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var writer = database.Get<IRecordWriter>();
        var sample = new SampleItems(2);
        for (var left = items; left > 0; left -= Delivery)
        {
            await writer.WriteItemsAsync(sample.Take(Math.Min(left, Delivery), lastDay), [], Origin, cancellationToken);
        }

        foreach (var delivery in Returns(returns, lastDay).Chunk(Delivery))
        {
            await writer.WriteObservationsAsync(delivery, [], Origin, cancellationToken);
        }
    }

    private static IEnumerable<Observation> Returns(int count, DateOnly lastDay)
    {
        var random = new Random(3);
        var measures = GovernanceCatalogue.BuiltIn.Measures.Where(m => m is { Origin: MeasureOrigin.Returned, CollectedAt: AreaLevel.Community }).ToList();
        var communities = TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, TerritoryMap.BuiltIn.City);
        return (from back in Enumerable.Range(0, 400)
                from measure in measures
                where measure.ReturnGrain == Grain.Day || back == 0 || Period.Of(measure.ReturnGrain, lastDay.AddDays(-back)) != Period.Of(measure.ReturnGrain, lastDay.AddDays(1 - back))
                from area in communities
                where measure.AppliesTo == AppliesTo.All || (measure.AppliesTo == AppliesTo.Urban) == (area.Settlement == Settlement.Urban)
                select new Observation(
                    measure.Id, area.Ordinal, Period.Of(measure.ReturnGrain, lastDay.AddDays(-back)), random.Next(2_000), "final", "steward", 1)).Take(count);
    }
}
