using System.Collections.Concurrent;
using Dashboard.Signals;

namespace Dashboard.Live;

/// <summary>
/// One immutable snapshot for each key, shared by all circuits. It is rebuilt after a change while someone watches it, at most every
/// <see cref="Interval"/>; without a watcher it is built when asked for. Building runs on the pool, once for all who ask at the same time.
/// Scope is the caller's: a key is asked for only by a reader who may see all of it, or it contains the scope.
/// </summary>
public sealed class SharedSnapshots<TKey, TSnapshot> : IAsyncDisposable
    where TKey : notnull
    where TSnapshot : class
{
    /// <summary>
    /// Shortest time between two builds of the watched snapshots. Five changes a second are each shown within a quarter of a second; a burst
    /// is one redraw all the same.
    /// </summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Snapshots kept without a watcher: enough for pages being opened, small enough for a crawler not to matter.</summary>
    private const int MostUnwatched = 256;

    private readonly ConcurrentDictionary<TKey, SharedSnapshot<TSnapshot>> entries = new();
    private readonly TimeProvider time;
    private readonly Func<TKey, TSnapshot> build;
    private readonly SignalLoop loop;
    private readonly IDisposable listening;
    private long version;

    /// <param name="figures">Whose changes make a snapshot stale.</param>
    /// <param name="time">The clock of the interval.</param>
    /// <param name="log">A build that fails while watched is logged once for each round.</param>
    /// <param name="build">Builds the snapshot of a key; may take its time, runs on the pool.</param>
    public SharedSnapshots(
        ILiveFigures figures, TimeProvider time, ILogger<SharedSnapshots<TKey, TSnapshot>> log, Func<TKey, TSnapshot> build)
    {
        ArgumentNullException.ThrowIfNull(figures);
        (this.time, this.build) = (time, build);
        loop = new SignalLoop(Interval, time, _ => RebuildAsync(), fault =>
        {
            log.LogError(fault, "A live snapshot could not be rebuilt.");
            return Task.CompletedTask;
        });
        listening = figures.Subscribe(Changed);
    }

    /// <summary>
    /// The current snapshot: at most <see cref="Interval"/> behind the figures. What made the last build fail is thrown to whoever asks;
    /// asking again later builds again.
    /// </summary>
    public async ValueTask<TSnapshot> GetAsync(TKey key)
    {
        var entry = Entry(key);
        return (await entry.CurrentAsync(Interlocked.Read(ref version), Interval, time, () => build(key))).Snapshot;
    }

    /// <summary>Calls back (no data, at once) after each new snapshot of the key. Dispose to stop.</summary>
    public IDisposable Watch(TKey key, Action changed)
    {
        while (true)
        {
            var entry = Entry(key);
            if (entry.Watch(changed) is { } watching)
            {
                loop.Signal();
                return watching;
            }

            entries.TryRemove(new(key, entry));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        listening.Dispose();
        await loop.DisposeAsync();
    }

    /// <summary>Completes once every change so far has led to its builds. For tests.</summary>
    internal Task DrainAsync() => loop.DrainAsync();

    private void Changed()
    {
        Interlocked.Increment(ref version);
        loop.Signal();
    }

    private SharedSnapshot<TSnapshot> Entry(TKey key)
    {
        if (entries.TryGetValue(key, out var known))
        {
            return known;
        }

        if (entries.Count >= MostUnwatched)
        {
            DropUnwatched();
        }

        return entries.GetOrAdd(key, static _ => new SharedSnapshot<TSnapshot>());
    }

    private async Task RebuildAsync()
    {
        List<Exception> faults = [];
        foreach (var (key, entry) in entries)
        {
            if (!entry.IsWatched)
            {
                continue;
            }

            try
            {
                await entry.RefreshAsync(Interlocked.Read(ref version), time, () => build(key));
            }
            catch (Exception fault)
            {
                // The watchers are told by the entry; the other keys must not wait for this one.
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
        {
            throw new AggregateException(faults);
        }
    }

    private void DropUnwatched()
    {
        foreach (var pair in entries)
        {
            if (pair.Value.TryRetire())
            {
                entries.TryRemove(pair);
            }
        }
    }
}
