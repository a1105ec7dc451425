using Dashboard.Data.Changes;
using Dashboard.Data.Records;
using Dashboard.Data.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>
/// Arrays for looking up and correcting, binary COPY for new rows. The advisory lock, held until the commit, makes all nodes one writer.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : WriteSession
{
    private NpgsqlTransaction? transaction;

    public override async Task<Numbering> BeginAsync(CancellationToken cancellationToken)
    {
        transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync("SET LOCAL synchronous_commit = on; SET LOCAL lock_timeout = '4s'; " + WriterGate.PostgresText, cancellationToken);
        return (await ReadAsync(Columns.Position, RowReading.Position, cancellationToken))[0];
    }

    public override async Task CommitAsync(CancellationToken cancellationToken)
    {
        await transaction!.CommitAsync(cancellationToken);
        await transaction.DisposeAsync();
        transaction = null;
    }

    public override async Task RollbackAsync()
    {
        if (transaction is { } open)
        {
            transaction = null;
            await open.DisposeAsync();
        }
    }

    public override Task SetPointAsync(CancellationToken cancellationToken) => RunAsync("SAVEPOINT part", cancellationToken);

    public override Task LeavePointAsync(CancellationToken cancellationToken) => RunAsync("RELEASE SAVEPOINT part", cancellationToken);

    public override Task ReturnToPointAsync(CancellationToken cancellationToken) =>
        RunAsync("ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part", cancellationToken);

    public override Task<List<StoredItem>> FindItemsAsync(string source, IReadOnlyCollection<string> sourceIds, CancellationToken cancellationToken) =>
        ReadAsync(
            $"SELECT {Columns.Item} FROM work_item WHERE source = @source AND source_id = ANY (@ids)", RowReading.Item, cancellationToken,
            new("source", source), new("ids", sourceIds.ToArray()));

    public override Task<List<StoredItemVersion>> FindItemVersionsAsync(
        IReadOnlyList<(long ItemId, int Version)> versions, CancellationToken cancellationToken) =>
        ReadAsync(
            "SELECT v.item_id, v.version, v.payload, v.batch_id, v.sequence FROM unnest(@item, @version) AS n (item_id, version) "
            + "JOIN work_item_version AS v ON v.item_id = n.item_id AND v.version = n.version",
            RowReading.ItemVersion, cancellationToken,
            Array("item", NpgsqlDbType.Bigint, versions, v => v.ItemId),
            Array("version", NpgsqlDbType.Integer, versions, v => v.Version));

    public override Task<List<StoredItem>> FindDueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        ReadAsync(
            $"SELECT {Columns.Item} FROM work_item WHERE next_due IS NOT NULL AND next_due <= @until ORDER BY next_due LIMIT @limit",
            RowReading.Item, cancellationToken, new("until", until.ToUnixTimeMilliseconds()), new("limit", limit));

    public override Task<List<StoredItem>> FindItemsAfterAsync(long id, int limit, CancellationToken cancellationToken) =>
        ReadAsync(
            $"SELECT {Columns.Item} FROM work_item WHERE id > @id ORDER BY id LIMIT @limit", RowReading.Item, cancellationToken,
            new("id", id), new("limit", limit));

    public override Task InsertItemsAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellationToken) =>
        CopyRows.ItemsAsync(connection, "work_item", items, cancellationToken);

    public override async Task UpdateItemsAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return;
        }

        await RunAsync(
            "UPDATE work_item AS w SET version = n.version, cell = n.cell, state = n.state, deleted = n.deleted, payload = n.payload, "
            + "first_day = n.first_day, last_day = n.last_day, next_due = n.next_due, batch_id = n.batch_id, sequence = n.sequence "
            + "FROM unnest(@id, @version, @cell, @state, @deleted, @payload, @first, @last, @due, @batch, @sequence) "
            + "AS n (id, version, cell, state, deleted, payload, first_day, last_day, next_due, batch_id, sequence) WHERE w.id = n.id",
            cancellationToken,
            Array("id", NpgsqlDbType.Bigint, items, i => i.Id),
            Array("version", NpgsqlDbType.Integer, items, i => i.Version),
            Array("cell", NpgsqlDbType.Integer, items, i => i.Cell),
            Array("state", NpgsqlDbType.Text, items, i => i.State),
            Array("deleted", NpgsqlDbType.Boolean, items, i => i.Deleted),
            Array("payload", NpgsqlDbType.Bytea, items, i => i.Payload),
            Array("first", NpgsqlDbType.Integer, items, i => i.FirstDay),
            Array("last", NpgsqlDbType.Integer, items, i => i.LastDay),
            Array("due", NpgsqlDbType.Bigint, items, i => i.NextDue?.ToUnixTimeMilliseconds()),
            Array("batch", NpgsqlDbType.Bigint, items, i => i.BatchId),
            Array("sequence", NpgsqlDbType.Bigint, items, i => i.Sequence));
    }

    public override Task InsertItemVersionsAsync(IReadOnlyList<StoredItemVersion> versions, CancellationToken cancellationToken) =>
        CopyRows.ItemVersionsAsync(connection, versions, cancellationToken);

    public override Task<List<FormAsk>> FindAsksAsync(IReadOnlyList<AskWindow> windows, CancellationToken cancellationToken) =>
        ReadAsync(
            "SELECT a.item_id, a.cell, a.day, a.arrived_ticks, a.department, a.datasets, a.duplicate FROM unnest(@cell, @first, @last) "
            + "AS n (cell, first_day, last_day) JOIN form_ask AS a ON a.cell = n.cell AND a.day BETWEEN n.first_day AND n.last_day",
            RowReading.Ask, cancellationToken,
            Array("cell", NpgsqlDbType.Integer, windows, w => w.Cell),
            Array("first", NpgsqlDbType.Integer, windows, w => w.FirstDay),
            Array("last", NpgsqlDbType.Integer, windows, w => w.LastDay));

    public override Task<List<FormAsk>> FindAsksAsync(IReadOnlyList<long> itemIds, CancellationToken cancellationToken) =>
        ReadAsync(
            $"SELECT {Columns.Ask} FROM form_ask WHERE item_id = ANY (@ids)", RowReading.Ask, cancellationToken, new NpgsqlParameter("ids", itemIds.ToArray()));

    public override async Task SaveAsksAsync(IReadOnlyList<FormAsk> asks, CancellationToken cancellationToken)
    {
        await DeleteAsksAsync([.. asks.Select(a => a.ItemId)], cancellationToken);
        await CopyRows.AsksAsync(connection, asks, cancellationToken);
    }

    public override Task DeleteAsksAsync(IReadOnlyList<long> itemIds, CancellationToken cancellationToken) =>
        RunAsync("DELETE FROM form_ask WHERE item_id = ANY (@ids)", cancellationToken, new NpgsqlParameter("ids", itemIds.ToArray()));

    public override Task<List<StoredObservation>> FindObservationsAsync(
        ReturnGroup group, IReadOnlyCollection<int> cells, CancellationToken cancellationToken) =>
        ReadAsync(
            $"SELECT {Columns.Observation} FROM observation WHERE measure = @measure AND grain = @grain AND anchor = @anchor AND cell = ANY (@cells)",
            RowReading.Observation, cancellationToken, new("measure", group.Measure), new("grain", (int)group.Period.Grain),
            new("anchor", group.Period.Anchor.DayNumber), new("cells", cells.ToArray()));

    public override Task<List<StoredObservationVersion>> FindObservationVersionsAsync(
        ReturnGroup group, IReadOnlyCollection<int> cells, CancellationToken cancellationToken) =>
        ReadAsync(
            $"SELECT {Columns.ObservationVersion} FROM observation_version "
            + "WHERE measure = @measure AND grain = @grain AND anchor = @anchor AND cell = ANY (@cells)",
            RowReading.ObservationVersion, cancellationToken, new("measure", group.Measure), new("grain", (int)group.Period.Grain),
            new("anchor", group.Period.Anchor.DayNumber), new("cells", cells.ToArray()));

    public override Task InsertObservationsAsync(IReadOnlyList<StoredObservation> observations, CancellationToken cancellationToken) =>
        CopyRows.ObservationsAsync(connection, observations, cancellationToken);

    public override async Task UpdateObservationsAsync(IReadOnlyList<StoredObservation> observations, CancellationToken cancellationToken)
    {
        if (observations.Count == 0)
        {
            return;
        }

        await RunAsync(
            "UPDATE observation AS o SET amount = n.amount, status = n.status, source = n.source, version = n.version, batch_id = n.batch_id, "
            + "sequence = n.sequence FROM unnest(@measure, @grain, @anchor, @cell, @amount, @status, @source, @version, @batch, @sequence) "
            + "AS n (measure, grain, anchor, cell, amount, status, source, version, batch_id, sequence) "
            + "WHERE o.measure = n.measure AND o.grain = n.grain AND o.anchor = n.anchor AND o.cell = n.cell",
            cancellationToken,
            Array("measure", NpgsqlDbType.Smallint, observations, o => o.Measure),
            Array("grain", NpgsqlDbType.Integer, observations, o => (int)o.Grain),
            Array("anchor", NpgsqlDbType.Integer, observations, o => o.Anchor),
            Array("cell", NpgsqlDbType.Integer, observations, o => o.Cell),
            Array("amount", NpgsqlDbType.Bigint, observations, o => o.Amount),
            Array("status", NpgsqlDbType.Text, observations, o => o.Status),
            Array("source", NpgsqlDbType.Text, observations, o => o.Source),
            Array("version", NpgsqlDbType.Integer, observations, o => o.Version),
            Array("batch", NpgsqlDbType.Bigint, observations, o => o.BatchId),
            Array("sequence", NpgsqlDbType.Bigint, observations, o => o.Sequence));
    }

    public override Task InsertObservationVersionsAsync(IReadOnlyList<StoredObservationVersion> versions, CancellationToken cancellationToken) =>
        CopyRows.ObservationVersionsAsync(connection, versions, cancellationToken);

    public override Task InsertBatchAsync(IntakeBatch batch, CancellationToken cancellationToken) =>
        RunAsync(
            $"INSERT INTO intake_batch ({Columns.Batch}) VALUES (@id, @at, @channel, @by, @file, @accepted, @repeated, @rejected, @sequence)",
            cancellationToken, new("id", batch.Id), new("at", batch.ReceivedAt.ToUnixTimeMilliseconds()), new("channel", batch.Channel),
            new("by", batch.By), Text("file", batch.FileName), new("accepted", batch.Accepted), new("repeated", batch.Repeated),
            new("rejected", batch.Rejected), Number("sequence", batch.Sequence));

    public override Task InsertRejectsAsync(IReadOnlyList<StoredReject> rejects, CancellationToken cancellationToken) =>
        CopyRows.RejectsAsync(connection, rejects, cancellationToken);

    public override Task InsertChangeAsync(Change change, CancellationToken cancellationToken) =>
        RunAsync(
            ChangeSql.Append, cancellationToken,
            new("sequence", change.Sequence), new("at", change.CommittedAt.ToUnixTimeMilliseconds()), new("kind", change.Kind),
            Number("batch", change.BatchId), new("mark", change.Mark.ToUnixTimeMilliseconds()), new("deltas", change.Deltas),
            new("count", change.DeltaCount));

    public override Task SaveMarkAsync(DateTimeOffset mark, CancellationToken cancellationToken) =>
        RunAsync(Watermark.Save, cancellationToken, new NpgsqlParameter("mark", Watermark.Format(mark)));

    public override async ValueTask DisposeAsync()
    {
        await RollbackAsync();
        await connection.DisposeAsync();
    }

    private static NpgsqlParameter Array<TRow, TValue>(string name, NpgsqlDbType type, IReadOnlyList<TRow> rows, Func<TRow, TValue> value) =>
        new(name, NpgsqlDbType.Array | type) { Value = rows.Select(value).ToArray() };

    private static NpgsqlParameter Text(string name, string? value) => new(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value };

    private static NpgsqlParameter Number(string name, long? value) => new(name, NpgsqlDbType.Bigint) { Value = (object?)value ?? DBNull.Value };

    private async Task RunAsync(string text, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(text, connection);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<T>> ReadAsync<T>(
        string text, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(text, connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}
