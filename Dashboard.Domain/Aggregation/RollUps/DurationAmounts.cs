using System.Collections.Concurrent;
using Dashboard.Domain.Aggregation.Blocks;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Durations as mergeable histograms; a percentile comes from the merged histogram of the area and period only.</summary>
internal sealed class DurationAmounts(Measure measure, AreaLayout layout) : KeyedAmounts(measure, layout)
{
    public const byte Version = 4;

    private readonly RollUpCache<ConcurrentDictionary<int, Histogram>> rollUps = new();

    /// <summary>The number of durations.</summary>
    public override AreaAmount Read(Window window, Area area, Settlement? settlement) => new(HistogramOf(window, area, settlement).Total, Carry: 0, Reports: 0);

    /// <summary>The merged histogram of the area.</summary>
    public Histogram HistogramOf(Window window, Area area, Settlement? settlement)
    {
        var position = Layout.PositionOf(area, settlement);
        return position < 0
            ? new Histogram()
            : rollUps.GetOrAdd(window, static _ => new()).GetOrAdd(position, _ => Build(window, area, position == area.Index ? null : settlement));
    }

    /// <summary>The stored roll-up: the merged histograms of the areas above the community, those of communities being the blocks themselves.</summary>
    public override byte[] RollUp(Period period, PeriodSums? shared)
    {
        var window = Window.Of(Measure, period);
        var histograms = new Histogram?[Layout.Count];
        for (var i = Series.FirstFrom(window.First); i < Series.Count && Series.Days[i] <= window.Last; i++)
        {
            var block = Series[i];
            for (var entry = 0; entry < block.Cells.Length; entry++)
            {
                foreach (var position in Layout.PositionsAbove(block.Cells[entry]))
                {
                    (histograms[position] ??= new Histogram()).Add(block.Keys[entry], block.Counts[entry]);
                }
            }
        }

        using var writer = new VarintWriter(Version, 1024);
        for (var position = 0; position < histograms.Length; position++)
        {
            if (histograms[position] is { Total: not 0 } histogram)
            {
                Write(writer, position, histogram);
            }
        }

        return writer.ToArray();
    }

    /// <inheritdoc/>
    public override MeasureAmounts Share()
    {
        var shared = new DurationAmounts(Measure, Layout);
        Series.ShareWith(shared.Series);
        return shared;
    }

    /// <inheritdoc/>
    protected override void Add(int day, ReadOnlySpan<Contribution> deltas)
    {
        Merge(day, deltas);
        foreach (var (_, histograms) in rollUps.All().Where(held => held.Window.Contains(day)))
        {
            foreach (var delta in deltas)
            {
                foreach (var position in Layout.PositionsOf(delta.Cell))
                {
                    if (histograms.TryGetValue(position, out var histogram))
                    {
                        histogram.Add(delta.Key, delta.Amount);
                    }
                }
            }
        }
    }

    private static void Write(VarintWriter writer, int position, Histogram histogram)
    {
        var buckets = Enumerable.Range(0, histogram.Counts.Length).Where(bucket => histogram.Counts[bucket] != 0).ToArray();
        writer.WriteUnsigned((ulong)position);
        writer.WriteUnsigned((ulong)buckets.Length);
        var last = 0;
        foreach (var bucket in buckets)
        {
            writer.WriteUnsigned((ulong)(bucket - last));
            writer.WriteSigned(histogram.Counts[bucket]);
            last = bucket;
        }
    }

    private Histogram Build(Window window, Area area, Settlement? settlement)
    {
        var merged = new Histogram();
        for (var i = Series.FirstFrom(window.First); i < Series.Count && Series.Days[i] <= window.Last; i++)
        {
            var block = Series[i];
            foreach (var run in area.Cells)
            {
                for (var entry = block.FirstOf(run.Start); entry < block.Cells.Length && block.Cells[entry] < run.End; entry++)
                {
                    if (settlement is null || Layout.Territory.SettlementOf(block.Cells[entry]) == settlement)
                    {
                        merged.Add(block.Keys[entry], block.Counts[entry]);
                    }
                }
            }
        }

        return merged;
    }
}
