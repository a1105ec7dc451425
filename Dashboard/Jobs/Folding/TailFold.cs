using Dashboard.Data.Blocks;
using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Jobs.Nights;

namespace Dashboard.Jobs.Folding;

/// <summary>
/// Folds the tail of the change log into the blocks, one measure after the other, a few in one transaction with their new bases: cut off
/// anywhere, it goes on with the next measures.
/// </summary>
public sealed class TailFold(BlockStore blocks, ChangeLog log, TerritoryMap territory, GovernanceCatalogue catalogue)
{
    /// <summary>Deltas held at once (32 bytes each): a first fold of years goes over the log several times rather than into memory whole.</summary>
    private const long MostDeltas = 4_000_000;

    /// <summary>Measures held at once.</summary>
    private static readonly int Together = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Folds every change up to and including <paramref name="upTo"/>; gives how many deltas it took in.</summary>
    public async Task<long> RunAsync(long upTo, IProgress<NightProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var bases = await blocks.BasesAsync(cancellationToken);
        Tail[] open = [.. catalogue.Measures.Where(measure => Base(bases, measure.Id) < upTo).Select(measure => new Tail(measure.Id, Base(bases, measure.Id)))];
        if (open.Length == 0)
        {
            return 0;
        }

        var lowest = open.Min(tail => tail.Base);
        var expected = await log.DeltasAsync(lowest, upTo, cancellationToken);
        var passes = (int)Math.Clamp((expected + MostDeltas - 1) / MostDeltas, 1, open.Length);
        using var batch = new FoldBatch(blocks);
        var (done, taken) = (0, 0L);
        foreach (var share in open.Chunk((open.Length + passes - 1) / passes))
        {
            await ReadAsync(share, lowest, upTo, cancellationToken);
            taken += share.Sum(tail => (long)tail.Deltas.Count);
            await Parallel.ForEachAsync(
                share,
                new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellationToken },
                async (tail, stop) => await batch.AddAsync(
                    await FoldAsync(tail, upTo, stop), () => progress.Report(NightProgress.Of(++done, open.Length)), stop));
        }

        await batch.FlushAsync(cancellationToken);
        return taken;
    }

    private static long Base(IReadOnlyDictionary<short, long> bases, short measure) => bases.GetValueOrDefault(measure);

    private async Task ReadAsync(Tail[] share, long lowest, long upTo, CancellationToken cancellationToken)
    {
        var wanted = share.ToDictionary(tail => tail.Measure);
        Deltas deltas = [];
        await foreach (var change in log.SinceAsync(lowest, cancellationToken))
        {
            if (change.Sequence > upTo)
            {
                break;
            }

            deltas.Clear();
            DeltaCodec.Decode(change.Deltas, deltas);
            foreach (var delta in deltas)
            {
                if (wanted.TryGetValue(delta.Measure, out var tail) && change.Sequence > tail.Base)
                {
                    tail.Deltas.Add(delta);
                }
            }
        }
    }

    private async Task<MeasureFold> FoldAsync(Tail tail, long upTo, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredBlock> touched = [];
        if (tail.Deltas.Count > 0)
        {
            var store = new AmountStore(territory, catalogue);
            await blocks.LoadAsync(tail.Measure, store.Load, cancellationToken);
            store.Apply(tail.Deltas.AsSpan());
            touched = store.TouchedBlocks(tail.Measure);
        }

        var fold = new MeasureFold(tail.Measure, upTo, touched, Compact(tail, upTo));
        tail.Deltas.Release();
        return fold;
    }

    /// <summary>The first fold is not kept apart: before it there is nothing that could be read as known then but the log itself.</summary>
    private static NightDelta? Compact(Tail tail, long upTo) => tail.Base == 0
        ? null
        : new NightDelta
        {
            Measure = tail.Measure,
            FromSequence = tail.Base + 1,
            ToSequence = upTo,
            Blob = tail.Deltas.Pack().Blob,
        };

    private sealed record Tail(short Measure, long Base)
    {
        public Deltas Deltas { get; } = [];
    }
}
