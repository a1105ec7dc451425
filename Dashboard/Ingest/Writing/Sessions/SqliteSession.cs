using System.Text.Json;
using Dashboard.Data.Changes;
using Dashboard.Data.Records;
using Dashboard.Data.Storage;
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

    public override Task<Numbering> BeginAsync(CancellationToken cancellationToken)
    {
        // This connection outlives its file: what it wrote into one that was removed would be acknowledged and lost.
        DatabaseMark.Check(connection.DataSource);
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

    public override async Task ProveRoomAsync(int bytes, CancellationToken cancellationToken)
    {
        await SetPointAsync(cancellationToken);
        statements.Fill.Run(bytes);
        await ReturnToPointAsync(cancellationToken);
    }

    public override Task SetPointAsync(CancellationToken cancellationToken) => Run(statements.SetPoint);

    public override Task LeavePointAsync(CancellationToken cancellationToken) => Run(statements.LeavePoint);

    public override Task ReturnToPointAsync(CancellationToken cancellationToken)
    {
        statements.ReturnToPoint.Run();
        return Run(statements.LeavePoint);
    }

    public override Task<List<StoredItem>> FindItemsAsync(string source, IReadOnlyCollection<string> sourceIds, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindItems.Read(RowReading.Item, source, JsonSerializer.Serialize(sourceIds)));

    public override Task<List<StoredItemVersion>> FindItemVersionsAsync(
        IReadOnlyList<(long ItemId, int Version)> versions, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindItemVersions.Read(
            RowReading.ItemVersion, JsonSerializer.Serialize(versions.Select(v => new[] { v.ItemId, v.Version }))));

    public override Task<List<StoredItem>> FindDueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindDue.Read(RowReading.Item, until.ToUnixTimeMilliseconds(), limit));

    public override Task<List<StoredItem>> FindItemsAfterAsync(long id, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindItemsAfter.Read(RowReading.Item, id, limit));

    public override Task InsertItemsAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellationToken)
    {
        var statement = statements.InsertItem;
        foreach (var i in items)
        {
            statement
                .Add(i.Id).Add((int)i.Type).Add(i.Source).Add(i.SourceId).Add(i.Version).Add(i.Cell).Add(i.State).Add(i.Deleted)
                .Add(i.Payload).Add(i.FirstDay).Add(i.LastDay).Add(i.NextDue?.ToUnixTimeMilliseconds()).Add(i.BatchId).Add(i.Sequence).Run();
        }

        return Task.CompletedTask;
    }

    public override Task UpdateItemsAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellationToken)
    {
        var statement = statements.UpdateItem;
        foreach (var i in items)
        {
            statement
                .Add(i.Id).Add(i.Version).Add(i.Cell).Add(i.State).Add(i.Deleted)
                .Add(i.Payload).Add(i.FirstDay).Add(i.LastDay).Add(i.NextDue?.ToUnixTimeMilliseconds()).Add(i.BatchId).Add(i.Sequence).Run();
        }

        return Task.CompletedTask;
    }

    public override Task InsertItemVersionsAsync(IReadOnlyList<StoredItemVersion> versions, CancellationToken cancellationToken) =>
        Each(versions, v => statements.InsertItemVersion
                .Add(v.ItemId).Add(v.Version).Add(v.Payload).Add(v.BatchId).Add(v.Sequence).Run());

    public override Task<List<FormAsk>> FindAsksAsync(IReadOnlyList<AskWindow> windows, CancellationToken cancellationToken) =>
        Task.FromResult(windows.SelectMany(w => statements.FindAsksNear.Read(RowReading.Ask, w.Cell, w.FirstDay, w.LastDay)).ToList());

    public override Task<List<FormAsk>> FindAsksAsync(IReadOnlyList<long> itemIds, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindAsksOf.Read(RowReading.Ask, JsonSerializer.Serialize(itemIds)));

    public override Task SaveAsksAsync(IReadOnlyList<FormAsk> asks, CancellationToken cancellationToken) =>
        Each(asks, a => statements.SaveAsk
                .Add(a.ItemId).Add(a.Cell).Add(a.Day).Add(a.ArrivedTicks).Add(a.Department).Add(a.Datasets).Add(a.Duplicate).Run());

    public override Task DeleteAsksAsync(IReadOnlyList<long> itemIds, CancellationToken cancellationToken) =>
        Each(itemIds, id => statements.DeleteAsk
                .Add(id).Run());

    public override Task<List<StoredObservation>> FindObservationsAsync(
        ReturnGroup group, IReadOnlyCollection<int> cells, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindObservations.Read(
            RowReading.Observation, group.Measure, (int)group.Period.Grain, group.Period.Anchor.DayNumber, JsonSerializer.Serialize(cells)));

    public override Task<List<StoredObservationVersion>> FindObservationVersionsAsync(
        ReturnGroup group, IReadOnlyCollection<int> cells, CancellationToken cancellationToken) =>
        Task.FromResult(statements.FindObservationVersions.Read(
            RowReading.ObservationVersion, group.Measure, (int)group.Period.Grain, group.Period.Anchor.DayNumber, JsonSerializer.Serialize(cells)));

    public override Task InsertObservationsAsync(IReadOnlyList<StoredObservation> observations, CancellationToken cancellationToken) =>
        Put(statements.InsertObservation, observations);

    public override Task UpdateObservationsAsync(IReadOnlyList<StoredObservation> observations, CancellationToken cancellationToken) =>
        Put(statements.ReplaceObservation, observations);

    public override Task InsertObservationVersionsAsync(IReadOnlyList<StoredObservationVersion> versions, CancellationToken cancellationToken) =>
        Each(versions, o => statements.InsertObservationVersion
                .Add(o.Measure).Add((int)o.Grain).Add(o.Anchor).Add(o.Cell).Add(o.Source).Add(o.Version).Add(o.Amount)
                .Add(o.Status).Add(o.BatchId).Add(o.Sequence).Run());

    public override Task InsertBatchAsync(IntakeBatch batch, CancellationToken cancellationToken)
    {
        statements.InsertBatch
                .Add(batch.Id).Add(batch.ReceivedAt.ToUnixTimeMilliseconds()).Add(batch.Channel).Add(batch.By).Add(batch.FileName).Add(batch.Accepted).Add(batch.Repeated).Add(batch.Rejected).Add(batch.Sequence).Run();
        return Task.CompletedTask;
    }

    public override Task InsertRejectsAsync(IReadOnlyList<StoredReject> rejects, CancellationToken cancellationToken) =>
        Each(rejects, r => statements.InsertReject
                .Add(r.Id).Add(r.BatchId).Add(r.RowIndex).Add(r.Source).Add(r.SourceId).Add(r.Field).Add(r.Value).Add(r.Code).Add(r.Allowed).Add(r.Raw).Add(r.ReceivedAt.ToUnixTimeMilliseconds()).Run());

    public override Task InsertChangeAsync(Change change, CancellationToken cancellationToken)
    {
        statements.InsertChange
                .Add(change.Sequence).Add(change.CommittedAt.ToUnixTimeMilliseconds()).Add(change.Kind).Add(change.BatchId).Add(change.Mark.ToUnixTimeMilliseconds()).Add(change.Deltas).Add(change.DeltaCount).Run();
        return Task.CompletedTask;
    }

    public override Task SaveMarkAsync(DateTimeOffset mark, CancellationToken cancellationToken)
    {
        statements.SaveMark.Run(Watermark.Format(mark));
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        statements.Dispose();
        await connection.DisposeAsync();
    }

    private static Task Run(SqliteQuery word)
    {
        word.Run();
        return Task.CompletedTask;
    }

    private static Task Put(SqliteRowStatement statement, IReadOnlyList<StoredObservation> observations) =>
        Each(observations, o => statement
                .Add(o.Measure).Add((int)o.Grain).Add(o.Anchor).Add(o.Cell).Add(o.Amount)
                .Add(o.Status).Add(o.Source).Add(o.Version).Add(o.BatchId).Add(o.Sequence).Run());

    private static Task Each<T>(IReadOnlyList<T> rows, Action<T> run)
    {
        foreach (var row in rows)
        {
            run(row);
        }

        return Task.CompletedTask;
    }
}
