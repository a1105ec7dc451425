using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Sharing;
using Dashboard.Signals;

namespace Dashboard.Live.Following;

/// <summary>
/// The amounts of the whole program in memory: the base of the last fold, and the change log followed from there. A commit signal is a hint
/// to look; the log is looked at every <see cref="Poll"/> anyway, so a lost signal is a delay.
/// </summary>
public sealed class LiveFigures : IHostedService, ILiveFigures, IAsyncDisposable
{
    /// <summary>How often the log is looked at without a signal.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    /// <summary>Commits that come closer together are taken in together: one write lock, one round of callbacks.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    /// <summary>Changes read at once, a bound on memory while catching up.</summary>
    private const int MostAtOnce = 500;

    private readonly IChangeTail tail;
    private readonly CommitSignal commits;
    private readonly TimeProvider time;
    private readonly ILogger<LiveFigures> log;
    private readonly LiveStore store;
    private readonly EarlierStores earlier;
    private readonly Lock gate = new();
    private Action[] listeners = [];
    private SignalLoop? loop;
    private IDisposable? listening;
    private ITimer? poll;
    private long closedStamp = -1;
    private long phaseStamp = -1;
    private DateOnly day;
    private bool waiting;

    public LiveFigures(
        TerritoryMap territory,
        GovernanceCatalogue catalogue,
        IChangeTail tail,
        CommitSignal commits,
        MemoryReturn memory,
        TimeProvider time,
        ILogger<LiveFigures> log)
    {
        (this.tail, this.commits, this.time, this.log) = (tail, commits, time, log);
        store = new LiveStore(territory, catalogue);
        earlier = new EarlierStores(store, tail, memory, time);
    }

    /// <inheritdoc/>
    public bool IsReady { get; private set; }

    /// <summary>Why the log is not followed at the moment, and since when; null when all is well.</summary>
    public (DateTimeOffset Since, string Reason)? Trouble { get; private set; }

    /// <inheritdoc/>
    public long Sequence => store.Position.Sequence;

    /// <inheritdoc/>
    public DateTimeOffset AsOf => store.Position.CommittedAt;

    /// <summary>The periods closed so far.</summary>
    public ClosedPeriods Closed => store.Closed;

    /// <inheritdoc/>
    IClosedPeriods ILiveFigures.Closed => store.Closed;

    /// <summary>The phases of charts in force.</summary>
    internal StartedPhases Phases { get; private set; } = StartedPhases.None;

    /// <inheritdoc/>
    public IScopedFigures For(Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new ScopedFigures(this, store, earlier, time, reader);
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(Action changed)
    {
        lock (gate)
        {
            listeners = [.. listeners, changed];
        }

        return new Subscription(this, changed);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        loop = new SignalLoop(Gather, time, FollowAsync, FailedAsync);
        listening = commits.Listen(loop.Signal);
        poll = time.CreateTimer(_ => loop.Signal(), null, Poll, Poll);
        loop.Signal();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        listening?.Dispose();
        poll?.Dispose();
        if (loop is not null)
        {
            await loop.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        store.Dispose();
    }

    /// <summary>Bytes of the earlier moments kept.</summary>
    internal long EarlierBytes => earlier.Bytes;

    /// <summary>Reads the amounts themselves at one moment. For proofs, which compare every figure there is.</summary>
    internal T Read<T>(Func<AmountStore, LogPosition, ClosedPeriods, T> read) => store.Read(read);

    /// <summary>Completes once every signal so far has been followed. For tests.</summary>
    internal Task DrainAsync() => loop?.DrainAsync() ?? Task.CompletedTask;

    private async Task FollowAsync(CancellationToken ending)
    {
        var moved = !IsReady;
        if (!IsReady)
        {
            await store.ReplaceAsync(into => tail.LoadAsync(into, ending));
            (closedStamp, phaseStamp) = (-1, -1);
        }

        for (IReadOnlyList<TailChange> changes; (changes = await tail.AfterAsync(Sequence, MostAtOnce, ending)).Count > 0;)
        {
            moved = true;
            if (!store.TryApply(changes))
            {
                // The log is not the one that was loaded (a restored file): begin again from its base.
                IsReady = false;
                throw new InvalidDataException($"The change after {Sequence} is missing from the log; loading anew.");
            }
        }

        moved |= await FollowClosedAsync(ending);
        moved |= await FollowPhasesAsync(ending);
        var today = CityTime.DayOf(time.GetUtcNow());
        moved |= today != day;
        day = today;
        (IsReady, Trouble, waiting) = (true, null, false);
        if (moved)
        {
            Tell();
        }
    }

    private async Task<bool> FollowClosedAsync(CancellationToken ending)
    {
        var stamp = await tail.ClosedStampAsync(ending);
        if (stamp == closedStamp)
        {
            return false;
        }

        store.Close(await tail.ClosedAsync(ending));
        earlier.Forget();
        closedStamp = stamp;
        return true;
    }

    private async Task<bool> FollowPhasesAsync(CancellationToken ending)
    {
        var stamp = await tail.PhaseStampAsync(ending);
        if (stamp == phaseStamp)
        {
            return false;
        }

        Phases = await tail.PhasesAsync(ending);
        phaseStamp = stamp;
        return true;
    }

    private Task FailedAsync(Exception fault)
    {
        Trouble ??= (time.GetUtcNow(), fault.Message);
        if (!waiting)
        {
            // Once for each time of trouble, not once for each poll.
            log.LogError(fault, "The change log cannot be followed; trying again every {Seconds} s.", Poll.TotalSeconds);
            waiting = true;
        }

        return Task.CompletedTask;
    }

    private void Tell()
    {
        foreach (var listener in Volatile.Read(ref listeners))
        {
            try
            {
                listener();
            }
            catch (Exception fault)
            {
                // A subscription is a border: one that fails must not keep the others from being told.
                log.LogError(fault, "A listener of the live figures failed.");
            }
        }
    }

    private sealed class Subscription(LiveFigures figures, Action changed) : IDisposable
    {
        public void Dispose()
        {
            lock (figures.gate)
            {
                figures.listeners = [.. figures.listeners.Where(listener => !ReferenceEquals(listener, changed))];
            }
        }
    }
}
