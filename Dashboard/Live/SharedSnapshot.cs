namespace Dashboard.Live;

/// <summary>The snapshot of one key, who watches it, and the build under way.</summary>
internal sealed class SharedSnapshot<TSnapshot>
    where TSnapshot : class
{
    private readonly Lock gate = new();
    private Action[] watchers = [];
    private Task<Built>? latest;
    private long begunVersion = -1;
    private long toldVersion = -1;
    private bool retired;

    /// <summary>A finished build: the version of the figures it began at, and when.</summary>
    internal sealed record Built(TSnapshot Snapshot, long Version, long At);

    public bool IsWatched => Volatile.Read(ref watchers).Length > 0;

    /// <summary>The latest build, or a new one where that is stale and old enough.</summary>
    public Task<Built> CurrentAsync(long version, TimeSpan interval, TimeProvider time, Func<TSnapshot> build)
    {
        lock (gate)
        {
            var keep = latest switch
            {
                null => false,
                { IsCompletedSuccessfully: true, Result: var built } =>
                    built.Version == version || time.GetElapsedTime(built.At) < interval,
                { IsCompleted: true } => false,
                _ => true,
            };
            return keep ? latest! : Start(version, time.GetTimestamp(), build);
        }
    }

    /// <summary>Builds again when the figures moved since the last build, and tells the watchers of what they have not been told of.</summary>
    public async Task RefreshAsync(long version, TimeProvider time, Func<TSnapshot> build)
    {
        Task<Built> task;
        lock (gate)
        {
            var current = latest is { IsFaulted: false } && begunVersion >= version;
            if (current && toldVersion >= begunVersion)
            {
                return;
            }

            task = current ? latest! : Start(version, time.GetTimestamp(), build);
            toldVersion = begunVersion;
        }

        try
        {
            await task;
        }
        finally
        {
            foreach (var watcher in Volatile.Read(ref watchers))
            {
                watcher();
            }
        }
    }

    /// <summary>Adds a watcher; null when the entry has been dropped and a new one must be made.</summary>
    public IDisposable? Watch(Action changed)
    {
        lock (gate)
        {
            if (retired)
            {
                return null;
            }

            watchers = [.. watchers, changed];
            return new Watching(this, changed);
        }
    }

    /// <summary>Drops the entry unless it is watched.</summary>
    public bool TryRetire()
    {
        lock (gate)
        {
            retired = retired || watchers.Length == 0;
            return retired;
        }
    }

    private Task<Built> Start(long version, long at, Func<TSnapshot> build)
    {
        begunVersion = version;
        var former = latest is { IsCompletedSuccessfully: true } ? latest.Result.Snapshot : null;
        latest = Task.Run(() =>
        {
            var built = build();
            return new Built(former is not null && built is IReusing<TSnapshot> reusing ? reusing.Reusing(former) : built, version, at);
        });
        return latest;
    }

    private sealed class Watching(SharedSnapshot<TSnapshot> snapshot, Action changed) : IDisposable
    {
        private Action? pending = changed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref pending, null) is not { } mine)
            {
                return;
            }

            lock (snapshot.gate)
            {
                var at = Array.IndexOf(snapshot.watchers, mine);
                snapshot.watchers = [.. snapshot.watchers[..at], .. snapshot.watchers[(at + 1)..]];
            }
        }
    }
}
