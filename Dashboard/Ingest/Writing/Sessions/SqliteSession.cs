using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Records;
using Microsoft.Data.Sqlite;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>
/// Prepared statements, one row each: the fastest way into SQLite. Its calls block, which is right here: the writer has its own thread of
/// work and nobody else waits on it.
/// </summary>
internal sealed class SqliteSession(SqliteConnection connection) : WriteSession
{
    private readonly SqliteStatements statements = new(connection);
    private bool open;

    public override Task<LogPosition> BeginAsync(CancellationToken cancellationToken)
    {
        statements.Begin.Run();
        open = true;
        return Task.FromResult(statements.Position.Read(RowReading.Position)[0]);
    }

    public override Task CommitAsync(CancellationToken cancellationToken)
    {
        statements.Commit.Run();
        open = false;
        return Task.CompletedTask;
    }

    public override Task RollbackAsync()
    {
        // A full disk ends the transaction by itself.
        if (open && connection.Handle is { } handle && SQLitePCL.raw.sqlite3_get_autocommit(handle) == 0)
        {
            statements.Rollback.Run();
        }

        open = false;
        return Task.CompletedTask;
    }

    public override Task<List<StoredItem>> FindItemsAsync(string source, IReadOnlyCollection<string> sourceIds, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindItems.Read(RowReading.Item, source, JsonSerializer.Serialize(sourceIds)));

    public override Task<List<StoredItem>> FindDueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindDue.Read(RowReading.Item, until.ToUnixTimeMilliseconds(), limit));

    public override Task InsertItemsAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellationToken)
    {
        var statement = statements.InsertItem;
        foreach (var i in items)
        {
            statement.Run(
                i.Id, (int)i.Type, i.Source, i.SourceId, i.Version, i.Cell, i.State, i.Deleted, i.Payload, i.FirstDay, i.LastDay,
                i.NextDue?.ToUnixTimeMilliseconds(), i.BatchId, i.Sequence);
        }

        return Task.CompletedTask;
    }

    public override Task UpdateItemsAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellationToken)
    {
        var statement = statements.UpdateItem;
        foreach (var i in items)
        {
            statement.Run(
                i.Id, i.Version, i.Cell, i.State, i.Deleted, i.Payload, i.FirstDay, i.LastDay, i.NextDue?.ToUnixTimeMilliseconds(), i.BatchId, i.Sequence);
        }

        return Task.CompletedTask;
    }

    public override Task InsertItemVersionsAsync(IReadOnlyList<StoredItemVersion> versions, CancellationToken cancellationToken) =>
        Each(versions, v => statements.InsertItemVersion.Run(v.ItemId, v.Version, v.Payload, v.BatchId, v.Sequence));

    public override Task<List<FormAsk>> FindAsksAsync(IReadOnlyList<AskWindow> windows, CancellationToken cancellationToken) =>
        Task.FromResult(windows.SelectMany(w => statements.FindAsksNear.Read(RowReading.Ask, w.Cell, w.FirstDay, w.LastDay)).ToList());

    public override Task<List<FormAsk>> FindAsksAsync(IReadOnlyList<long> itemIds, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindAsksOf.Read(RowReading.Ask, JsonSerializer.Serialize(itemIds)));

    public override Task SaveAsksAsync(IReadOnlyList<FormAsk> asks, CancellationToken cancellationToken) =>
        Each(asks, a => statements.SaveAsk.Run(a.ItemId, a.Cell, a.Day, a.ArrivedTicks, a.Department, a.Datasets, a.Duplicate));

    public override Task DeleteAsksAsync(IReadOnlyList<long> itemIds, CancellationToken cancellationToken) =>
        Each(itemIds, id => statements.DeleteAsk.Run(id));

    public override Task<List<StoredObservation>> FindObservationsAsync(
        ReturnGroup group, IReadOnlyCollection<int> cells, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindObservations.Read(
            RowReading.Observation, group.Measure, (int)group.Period.Grain, group.Period.Anchor.DayNumber, JsonSerializer.Serialize(cells)));

    public override Task InsertObservationsAsync(IReadOnlyList<StoredObservation> observations, CancellationToken cancellationToken) =>
        Put(statements.InsertObservation, observations);

    public override Task UpdateObservationsAsync(IReadOnlyList<StoredObservation> observations, CancellationToken cancellationToken) =>
        Put(statements.ReplaceObservation, observations);

    public override Task InsertObservationVersionsAsync(IReadOnlyList<StoredObservationVersion> versions, CancellationToken cancellationToken) =>
        Each(versions, o => statements.InsertObservationVersion.Run(
            o.Measure, (int)o.Grain, o.Anchor, o.Cell, o.Source, o.Version, o.Amount, o.Status, o.BatchId, o.Sequence));

    public override Task InsertBatchAsync(IntakeBatch batch, CancellationToken cancellationToken)
    {
        statements.InsertBatch.Run(
            batch.Id, batch.ReceivedAt.ToUnixTimeMilliseconds(), batch.Channel, batch.By, batch.FileName, batch.Accepted, batch.Repeated,
            batch.Rejected, batch.Sequence);
        return Task.CompletedTask;
    }

    public override Task InsertRejectsAsync(IReadOnlyList<StoredReject> rejects, CancellationToken cancellationToken) =>
        Each(rejects, r => statements.InsertReject.Run(
            r.Id, r.BatchId, r.RowIndex, r.Source, r.SourceId, r.Field, r.Value, r.Code, r.Allowed, r.Raw, r.ReceivedAt.ToUnixTimeMilliseconds()));

    public override Task InsertChangeAsync(Change change, CancellationToken cancellationToken)
    {
        statements.InsertChange.Run(
            change.Sequence, change.CommittedAt.ToUnixTimeMilliseconds(), change.Kind, change.BatchId, change.Mark.ToUnixTimeMilliseconds(),
            change.Deltas, change.DeltaCount);
        return Task.CompletedTask;
    }

    public override Task SaveMarkAsync(DateTimeOffset mark, CancellationToken cancellationToken)
    {
        statements.SaveMark.Run(mark.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        statements.Dispose();
        await connection.DisposeAsync();
    }

    private static Task Put(SqliteStatement statement, IReadOnlyList<StoredObservation> observations) =>
        Each(observations, o => statement.Run(
            o.Measure, (int)o.Grain, o.Anchor, o.Cell, o.Amount, o.Status, o.Source, o.Version, o.BatchId, o.Sequence));

    private static Task Each<T>(IReadOnlyList<T> rows, Action<T> run)
    {
        foreach (var row in rows)
        {
            run(row);
        }

        return Task.CompletedTask;
    }
}
