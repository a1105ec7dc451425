using System.Collections.Concurrent;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>
/// Roll-ups of one measure that were asked for. Many readers may build at once (equal results, one stays); the writer patches while no
/// reader runs. At most <see cref="Most"/> stay; the least recently used go first.
/// </summary>
internal sealed class RollUpCache<TRollUp>
    where TRollUp : class
{
    /// <summary>Thirteen months of weeks, months, quarters, years and years to date are about 90.</summary>
    public const int Most = 128;

    private readonly ConcurrentDictionary<Window, Entry> held = new();
    private long reads;
    private volatile Entry? newest;

    public TRollUp GetOrAdd(Window window, Func<Window, TRollUp> build)
    {
        // A page reads one period of many areas: the roll-up is nearly always the one just read, and need not be looked up.
        if (newest is { } latest && latest.Window == window)
        {
            return latest.RollUp;
        }

        if (!held.TryGetValue(window, out var found))
        {
            found = held.GetOrAdd(window, new Entry(window, build(window)));
            found.LastRead = Interlocked.Increment(ref reads);
            if (held.Count > Most)
            {
                Evict();
            }
        }

        found.LastRead = Interlocked.Increment(ref reads);
        newest = found;
        return found.RollUp;
    }

    /// <summary>Everything held; for the writer, who patches it or takes it out.</summary>
    public IEnumerable<(Window Window, TRollUp RollUp)> All()
    {
        // What was let go in the meantime is not patched and must not be read again.
        newest = null;
        return held.Select(pair => (pair.Key, pair.Value.RollUp));
    }

    public void Remove(Window window) => held.TryRemove(window, out _);

    private void Evict()
    {
        foreach (var (window, _) in held.OrderBy(pair => pair.Value.LastRead).Take(Most / 4))
        {
            held.TryRemove(window, out _);
        }
    }

    private sealed class Entry(Window window, TRollUp rollUp)
    {
        public Window Window { get; } = window;

        public TRollUp RollUp { get; } = rollUp;

        public long LastRead { get; set; }
    }
}
