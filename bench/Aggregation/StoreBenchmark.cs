using System.Diagnostics;
using Dashboard.Bench.Support;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Bench.Aggregation;

/// <summary>What the amounts of a full-load year take in memory, and what a figure costs to read from them.</summary>
internal sealed class StoreBenchmark : IBenchmark, IClosedPeriods
{
    private static readonly DateOnly LastDay = new(2026, 3, 31);

    public string Name => "store-memory";

    public string What => "memory of all amounts of a full-load year (all measures, 13 months) with the roll-ups of every board read";

    public string Goal => "under 1,000 MB";

    public Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var store = new AmountStore(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
        var load = new FullLoad(LastDay);
        foreach (var measure in GovernanceCatalogue.BuiltIn.Measures)
        {
            foreach (var deltas in load.Of(measure))
            {
                store.Apply(deltas.AsSpan());
            }
        }

        var blocks = Megabytes(before);
        var (figures, first) = Read(store, 1);
        var (again, warm) = Read(store, 3);
        var all = Megabytes(before);
        GC.KeepAlive(store);
        return Task.FromResult(new BenchResult(
            $"{all:N0} MB",
            all < 1_000,
            $"{store.CellCount:N0} amounts in {blocks:N0} MB, roll-ups {all - blocks:N0} MB; {figures:N0} figures at first read {first / figures:0.0} us each, then {warm / again:0.00} us"));
    }

    public bool IsFinal(Period period) => false;

    private static double Megabytes(long before) => (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;

    /// <summary>Every indicator of the city, every district and a community, at every grain.</summary>
    private (long Figures, double Microseconds) Read(AmountStore store, int times)
    {
        var reader = new FigureReader(store, this, LastDay);
        var scope = AreaScope.Of(store.Territory.City);
        Area[] areas = [store.Territory.City, .. store.Territory.Children(store.Territory.City), store.Territory.AtLevel(AreaLevel.Community, store.Territory.City)[100]];
        Period[] periods =
        [
            .. Enum.GetValues<Grain>().SelectMany(grain => Enumerable.Range(0, grain == Grain.Year ? 2 : 12).Select(back => Period.Of(grain, LastDay).Add(-back))),
        ];
        var figures = 0L;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            foreach (var indicator in store.Catalogue.Indicators)
            {
                foreach (var area in areas)
                {
                    foreach (var period in periods)
                    {
                        figures += reader.Read(scope, indicator, area, period).Status == FigureStatus.Final ? 0 : 1;
                    }
                }
            }
        }

        return (figures, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
    }
}
