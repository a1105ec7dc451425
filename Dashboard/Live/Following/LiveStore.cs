using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Live.Following;

/// <summary>The store, its place in the log and the closed periods, moved together: a reader sees all three of one moment.</summary>
internal sealed class LiveStore(TerritoryMap territory, GovernanceCatalogue catalogue) : IDisposable
{
    private readonly ReaderWriterLockSlim access = new();
    private AmountStore amounts = new(territory, catalogue);
    private LogPosition position;
    private ClosedPeriods closed = ClosedPeriods.None;

    public LogPosition Position
    {
        get
        {
            access.EnterReadLock();
            try
            {
                return position;
            }
            finally
            {
                access.ExitReadLock();
            }
        }
    }

    public ClosedPeriods Closed => Volatile.Read(ref closed);

    /// <summary>Reads at one moment; no change is applied meanwhile.</summary>
    public T Read<T>(Func<AmountStore, LogPosition, ClosedPeriods, T> read)
    {
        access.EnterReadLock();
        try
        {
            return read(amounts, position, closed);
        }
        finally
        {
            access.ExitReadLock();
        }
    }

    /// <summary>Fills a new store and takes it in place of the old one, which is read until then.</summary>
    public async Task ReplaceAsync(Func<AmountStore, Task<LogPosition>> load)
    {
        var loaded = new AmountStore(territory, catalogue);
        var at = await load(loaded);
        Write(() => (amounts, position) = (loaded, at));
    }

    /// <summary>Applies changes that follow each other from the present place; false, and nothing applied, when one is missing.</summary>
    public bool TryApply(IReadOnlyList<TailChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Position.Sequence != position.Sequence + i + 1)
            {
                return false;
            }
        }

        Write(() =>
        {
            foreach (var change in changes)
            {
                amounts.Apply(change.Deltas.AsSpan());
                position = change.Position;
            }
        });
        return true;
    }

    public void Close(ClosedPeriods periods) => Write(() => closed = periods);

    public void Dispose() => access.Dispose();

    private void Write(Action write)
    {
        access.EnterWriteLock();
        try
        {
            write();
        }
        finally
        {
            access.ExitWriteLock();
        }
    }
}
