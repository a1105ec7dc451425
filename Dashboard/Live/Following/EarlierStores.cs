using Dashboard.Domain.Aggregation;

namespace Dashboard.Live.Following;

/// <summary>
/// The amounts as they were known at an earlier sequence: the present ones less what changed since. Blocks that did not change are shared
/// with the present, so one more moment costs little; the last few asked for are kept.
/// </summary>
internal sealed class EarlierStores(LiveStore present, IChangeTail tail)
{
    private const int Kept = 4;

    private readonly Lock gate = new();
    private readonly LinkedList<EarlierStore> kept = [];

    /// <summary>The store of an earlier moment; it is never changed again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The log has no such change; 0 stands for the time before the first.</exception>
    public EarlierStore At(long sequence)
    {
        lock (gate)
        {
            var known = kept.FirstOrDefault(store => store.Position.Sequence == sequence);
            if (known is not null)
            {
                kept.Remove(known);
            }
            else
            {
                known = Build(sequence);
            }

            kept.AddFirst(known);
            if (kept.Count > Kept)
            {
                kept.RemoveLast();
            }

            return known;
        }
    }

    /// <summary>Lets go of what is kept: which periods were final is no longer what it was.</summary>
    public void Forget()
    {
        lock (gate)
        {
            kept.Clear();
        }
    }

    /// <summary>Blocks, as reading figures does; the pool runs it, so that no dispatcher is waited for.</summary>
    private EarlierStore Build(long sequence) => Task.Run(() => BuildAsync(sequence)).GetAwaiter().GetResult();

    private async Task<EarlierStore> BuildAsync(long sequence)
    {
        var (slice, now, closed) = present.Read((amounts, position, periods) =>
            (amounts.Slice(amounts.Catalogue.Measures.Select(measure => measure.Id)), position, periods));
        // Before the first change nothing was known; that moment has no time of its own and takes the first change's.
        if (sequence < 0 || sequence > now.Sequence || await tail.CommittedAtAsync(Math.Max(sequence, 1), CancellationToken.None) is not { } committedAt)
        {
            throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"The change log goes from 0 to {now.Sequence}.");
        }

        List<Contribution> since = [];
        await tail.BetweenAsync(sequence, now.Sequence, since, CancellationToken.None);
        slice.Apply([.. since.Select(delta => delta with { Amount = checked(-delta.Amount) })]);
        return new EarlierStore(slice, new LogPosition(sequence, committedAt), closed.AsOf(sequence));
    }
}
