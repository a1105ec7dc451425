using Dashboard.Bench.Support;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Territory;

namespace Dashboard.Bench.Statistics;

/// <summary>
/// The total index of all areas for one month the way the pages get it: from the amounts of a full-load year through indicators, goalposts and weights,
/// against reading the figures of the same indicators only.
/// </summary>
internal sealed class CompositeReadBenchmark : IBenchmark
{
    private const double Goal50 = 0.050;
    private const int Rounds = 15;
    private static readonly Period Month = Period.Parse("2026-10");

    public string Name => "composite-read";

    public string What => "composite index of all areas for one month the whole way, from the amounts of a full-load year, against only reading the figures of its indicators";

    public string Goal => "at most 50 ms";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        var reader = new FigureReader(Filled(), new NothingClosed(), Month.LastDay.AddDays(1));
        var scope = AreaScope.Of(TerritoryMap.BuiltIn.City);
        _ = GovernanceCatalogue.BuiltIn.TryFindIndicator(CompositeDefinition.All[0].Code, out var index);
        Indicator[] parts = [.. GoalpostTable.BuiltIn.Rules.Select(rule => rule.Indicator)];
        var (scored, figures) = (0, 0);
        var (all, bare, ratio) = await Interleaved.MediansAsync(
            () => Interleaved.TimeAsync(() => Task.FromResult(scored = Count(reader, scope, [index!]))),
            () => Interleaved.TimeAsync(() => Task.FromResult(figures = Count(reader, scope, parts))),
            Rounds);
        return new BenchResult(
            $"{all * 1000:0.0} ms",
            all <= Goal50 && scored > 0,
            $"{ratio:0.00} of the {bare * 1000:0.0} ms that {figures:N0} figures take with their intervals; {scored:N0} of {TerritoryMap.BuiltIn.Areas.Length:N0} areas have an index; one core, median of {Rounds}");
    }

    private static int Count(FigureReader reader, AreaScope scope, ReadOnlySpan<Indicator> indicators)
    {
        var count = 0;
        foreach (var area in TerritoryMap.BuiltIn.Areas)
        {
            foreach (var indicator in indicators)
            {
                count += reader.Read(scope, indicator, area, Month).Value is null ? 0 : 1;
            }
        }

        return count;
    }

    private static AmountStore Filled()
    {
        var load = new FullLoad(Month.LastDay);
        var store = new AmountStore(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
        foreach (var measure in GovernanceCatalogue.BuiltIn.Measures)
        {
            foreach (var deltas in load.Of(measure))
            {
                store.Apply(deltas.AsSpan());
            }
        }

        return store;
    }

    private sealed class NothingClosed : IClosedPeriods
    {
        public bool IsFinal(Period period) => false;
    }
}
