using Dashboard.Data.Changes;
using Dashboard.Data.Records;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>
/// The statements of the writer on one connection. Each database has its fastest form of them; what they mean is the same. All run inside
/// the one transaction between <see cref="BeginAsync"/> and <see cref="CommitAsync"/> or <see cref="RollbackAsync"/>.
/// </summary>
internal abstract class WriteSession : IAsyncDisposable
{
    /// <summary>Takes the writer's gate of the whole database and reads where numbering stands.</summary>
    public abstract Task<Numbering> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Returns once the transaction is on the disk.</summary>
    public abstract Task CommitAsync(CancellationToken cancellationToken);

    public abstract Task RollbackAsync();

    /// <summary>
    /// Throws as a full disk does where so much more cannot be written; leaves nothing behind. The little that moves the mark may find room
    /// where a delivery does not. PostgreSQL needs none: it refuses every commit when its disk is full.
    /// </summary>
    public virtual Task ProveRoomAsync(int bytes, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sets a point inside the transaction to which it can return; one at a time.</summary>
    public abstract Task SetPointAsync(CancellationToken cancellationToken);

    /// <summary>Takes the point away and keeps what was written since.</summary>
    public abstract Task LeavePointAsync(CancellationToken cancellationToken);

    /// <summary>Undoes what was written since the point, and takes it away.</summary>
    public abstract Task ReturnToPointAsync(CancellationToken cancellationToken);

    /// <summary>Current versions of the source's items that exist.</summary>
    public abstract Task<List<StoredItem>> FindItemsAsync(string source, IReadOnlyCollection<string> sourceIds, CancellationToken cancellationToken);

    /// <summary>Former versions of items, those that exist.</summary>
    public abstract Task<List<StoredItemVersion>> FindItemVersionsAsync(IReadOnlyList<(long ItemId, int Version)> versions, CancellationToken cancellationToken);

    /// <summary>Current versions due at or before the moment, earliest first.</summary>
    public abstract Task<List<StoredItem>> FindDueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken);

    /// <summary>Current versions with a greater number, by number.</summary>
    public abstract Task<List<StoredItem>> FindItemsAfterAsync(long id, int limit, CancellationToken cancellationToken);

    public abstract Task InsertItemsAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellationToken);

    public abstract Task UpdateItemsAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellationToken);

    public abstract Task InsertItemVersionsAsync(IReadOnlyList<StoredItemVersion> versions, CancellationToken cancellationToken);

    /// <summary>Asks at the windows' cells and days (both ends inclusive).</summary>
    public abstract Task<List<FormAsk>> FindAsksAsync(IReadOnlyList<AskWindow> windows, CancellationToken cancellationToken);

    /// <summary>Asks of the items.</summary>
    public abstract Task<List<FormAsk>> FindAsksAsync(IReadOnlyList<long> itemIds, CancellationToken cancellationToken);

    /// <summary>Inserts or replaces.</summary>
    public abstract Task SaveAsksAsync(IReadOnlyList<FormAsk> asks, CancellationToken cancellationToken);

    public abstract Task DeleteAsksAsync(IReadOnlyList<long> itemIds, CancellationToken cancellationToken);

    /// <summary>Current returns of one measure and period at the cells.</summary>
    public abstract Task<List<StoredObservation>> FindObservationsAsync(ReturnGroup group, IReadOnlyCollection<int> cells, CancellationToken cancellationToken);

    /// <summary>Former versions of the returns of one measure and period at the cells, whoever delivered them.</summary>
    public abstract Task<List<StoredObservationVersion>> FindObservationVersionsAsync(
        ReturnGroup group, IReadOnlyCollection<int> cells, CancellationToken cancellationToken);

    public abstract Task InsertObservationsAsync(IReadOnlyList<StoredObservation> observations, CancellationToken cancellationToken);

    public abstract Task UpdateObservationsAsync(IReadOnlyList<StoredObservation> observations, CancellationToken cancellationToken);

    public abstract Task InsertObservationVersionsAsync(IReadOnlyList<StoredObservationVersion> versions, CancellationToken cancellationToken);

    public abstract Task InsertBatchAsync(IntakeBatch batch, CancellationToken cancellationToken);

    public abstract Task InsertRejectsAsync(IReadOnlyList<StoredReject> rejects, CancellationToken cancellationToken);

    public abstract Task InsertChangeAsync(Change change, CancellationToken cancellationToken);

    public abstract Task SaveMarkAsync(DateTimeOffset mark, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
