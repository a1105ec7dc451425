using System.Diagnostics.CodeAnalysis;
using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Identity.Sharing;

namespace Dashboard.Live.Following;

/// <summary>
/// The amounts as they were known at an earlier sequence: the present ones less what changed since. Blocks that did not change are shared
/// with the present, so one more moment costs little; the last few asked for are kept, within a bound of memory, until nobody asked for a while.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle the gate has nothing to free; the timer lives as long as the program.")]
internal sealed class EarlierStores
{
    /// <summary>How long the last moment asked for is kept.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private const int Kept = 4;
    private const long KeptBytes = 128L * 1024 * 1024;

    /// <summary>Changes taken back at once: bounds the memory of a build, and how long a read that was given up still runs.</summary>
    private const int AtOnce = 100_000;

    private readonly LiveStore present;
    private readonly IChangeTail tail;
    private readonly MemoryReturn memory;
    private readonly ITimer forgetting;
    private readonly Lock gate = new();
    private readonly LinkedList<EarlierStore> kept = [];

    // One is built at a time: each takes memory while it is.
    private readonly SemaphoreSlim building = new(1);

    private int forgotten;

    public EarlierStores(LiveStore present, IChangeTail tail, MemoryReturn memory, TimeProvider time)
    {
        (this.present, this.tail, this.memory) = (present, tail, memory);
        forgetting = time.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Bytes of the stores kept, at most.</summary>
    public long Bytes
    {
        get
        {
            lock (gate)
            {
                return kept.Sum(store => store.Amounts.OwnBytes);
            }
        }
    }

    /// <summary>The store of an earlier moment; it is never changed again. Blocks: whoever calls does so on a thread of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The log has no such change; 0 stands for the time before the first.</exception>
    public EarlierStore At(long sequence, CancellationToken cancellationToken)
    {
        if (Find(sequence) is { } known)
        {
            return known;
        }

        building.Wait(cancellationToken);
        try
        {
            var since = Volatile.Read(ref forgotten);
            return Find(sequence) ?? Keep(Task.Run(() => BuildAsync(sequence, cancellationToken), cancellationToken).GetAwaiter().GetResult(), since);
        }
        finally
        {
            building.Release();
        }
    }

    private EarlierStore? Find(long sequence)
    {
        lock (gate)
        {
            var known = kept.FirstOrDefault(store => store.Position.Sequence == sequence);
            if (known is not null)
            {
                kept.Remove(known);
                kept.AddFirst(known);
                forgetting.Change(Rest, Timeout.InfiniteTimeSpan);
            }

            return known;
        }
    }

    /// <summary>Keeps it, unless what it was built from was forgotten meanwhile.</summary>
    private EarlierStore Keep(EarlierStore built, int since)
    {
        lock (gate)
        {
            if (forgotten != since)
            {
                return built;
            }

            kept.AddFirst(built);
            while (kept.Count > 1 && (kept.Count > Kept || kept.Sum(store => store.Amounts.OwnBytes) > KeptBytes))
            {
                kept.RemoveLast();
            }

            forgetting.Change(Rest, Timeout.InfiniteTimeSpan);
        }

        return built;
    }

    /// <summary>Lets go of what is kept: which periods were final is no longer what it was, or nobody asked for a while.</summary>
    public void Forget()
    {
        lock (gate)
        {
            forgotten++;
            if (kept.Count > 0)
            {
                kept.Clear();
                memory.Expect();
            }
        }
    }

    private async Task<EarlierStore> BuildAsync(long sequence, CancellationToken cancellationToken)
    {
        var (slice, now, closed) = present.Read((amounts, position, periods) =>
            (amounts.Slice(amounts.Catalogue.Measures.Select(measure => measure.Id)), position, periods));
        // Before the first change nothing was known; that moment has no time of its own and takes the first change's.
        if (sequence < 0 || sequence > now.Sequence || await tail.CommittedAtAsync(Math.Max(sequence, 1), cancellationToken) is not { } committedAt)
        {
            throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"The change log goes from 0 to {now.Sequence}.");
        }

        Deltas since = [];
        await tail.BetweenAsync(sequence, now.Sequence, deltas =>
        {
            since.Withdraw(deltas);
            if (since.Count >= AtOnce)
            {
                TakeBack(slice, since);
            }
        }, cancellationToken);
        TakeBack(slice, since);
        return new EarlierStore(slice, new LogPosition(sequence, committedAt), closed.AsOf(sequence));
    }

    private static void TakeBack(AmountStore slice, Deltas since)
    {
        slice.Apply(since.AsSpan());
        since.Clear();
    }
}
