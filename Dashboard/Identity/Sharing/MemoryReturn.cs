using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Identity.Sharing;

/// <summary>
/// Gives memory back to the machine in the quiet after much of it was taken. The collector runs when something is allocated; after a burst
/// nothing is for hours, and what the burst took would stay taken as long.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The timer lives as long as the program.")]
public sealed class MemoryReturn
{
    /// <summary>How long nothing more must have been let go of.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    /// <summary>Between two collections: each stops everything for a moment. With the quiet it stays under half a minute.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private readonly TimeProvider time;
    private readonly Action collect;
    private readonly ITimer waiting;
    private readonly Lock gate = new();
    private DateTimeOffset last = DateTimeOffset.MinValue;

    public MemoryReturn(TimeProvider time)
        : this(time, Compact)
    {
    }

    internal MemoryReturn(TimeProvider time, Action collect)
    {
        ArgumentNullException.ThrowIfNull(time);
        (this.time, this.collect) = (time, collect);
        waiting = time.CreateTimer(_ => Return(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Much memory was let go of just now.</summary>
    public void Expect()
    {
        lock (gate)
        {
            var rested = last == DateTimeOffset.MinValue ? Pause : time.GetUtcNow() - last;
            waiting.Change(rested + Quiet < Pause ? Pause - rested : Quiet, Timeout.InfiniteTimeSpan);
        }
    }

    private void Return()
    {
        lock (gate)
        {
            last = time.GetUtcNow();
        }

        collect();
    }

    // No gentler mode gives what it emptied back to the machine at once.
    private static void Compact() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
