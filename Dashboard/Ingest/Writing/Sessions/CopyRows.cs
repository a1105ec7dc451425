using Dashboard.Data.Records;
using Npgsql;
using NpgsqlTypes;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>New rows into PostgreSQL by binary COPY.</summary>
internal static class CopyRows
{
    public static Task ItemsAsync(NpgsqlConnection connection, string table, IReadOnlyList<StoredItem> items, CancellationToken cancellationToken) =>
        CopyAsync(connection, table, Columns.Item, items, static (to, i) =>
        {
            to.Write(i.Id, NpgsqlDbType.Bigint);
            to.Write((int)i.Type, NpgsqlDbType.Integer);
            to.Write(i.Source, NpgsqlDbType.Text);
            to.Write(i.SourceId, NpgsqlDbType.Text);
            to.Write(i.Version, NpgsqlDbType.Integer);
            to.Write(i.Cell, NpgsqlDbType.Integer);
            to.Write(i.State, NpgsqlDbType.Text);
            to.Write(i.Deleted, NpgsqlDbType.Boolean);
            to.Write(i.Payload, NpgsqlDbType.Bytea);
            Number(to, i.FirstDay);
            Number(to, i.LastDay);
            Number(to, i.NextDue?.ToUnixTimeMilliseconds());
            to.Write(i.BatchId, NpgsqlDbType.Bigint);
            to.Write(i.Sequence, NpgsqlDbType.Bigint);
        }, cancellationToken);

    public static Task ItemVersionsAsync(NpgsqlConnection connection, IReadOnlyList<StoredItemVersion> versions, CancellationToken cancellationToken) =>
        CopyAsync(connection, "work_item_version", Columns.ItemVersion, versions, static (to, v) =>
        {
            to.Write(v.ItemId, NpgsqlDbType.Bigint);
            to.Write(v.Version, NpgsqlDbType.Integer);
            to.Write(v.Payload, NpgsqlDbType.Bytea);
            to.Write(v.BatchId, NpgsqlDbType.Bigint);
            to.Write(v.Sequence, NpgsqlDbType.Bigint);
        }, cancellationToken);

    public static Task AsksAsync(NpgsqlConnection connection, IReadOnlyList<FormAsk> asks, CancellationToken cancellationToken) =>
        CopyAsync(connection, "form_ask", Columns.Ask, asks, static (to, a) =>
        {
            to.Write(a.ItemId, NpgsqlDbType.Bigint);
            to.Write(a.Cell, NpgsqlDbType.Integer);
            to.Write(a.Day, NpgsqlDbType.Integer);
            to.Write(a.ArrivedTicks, NpgsqlDbType.Bigint);
            to.Write(a.Department, NpgsqlDbType.Text);
            to.Write(a.Datasets, NpgsqlDbType.Text);
            to.Write(a.Duplicate, NpgsqlDbType.Boolean);
        }, cancellationToken);

    public static Task ObservationsAsync(NpgsqlConnection connection, IReadOnlyList<StoredObservation> rows, CancellationToken cancellationToken) =>
        CopyAsync(connection, "observation", Columns.Observation, rows, static (to, o) =>
        {
            to.Write(o.Measure, NpgsqlDbType.Smallint);
            to.Write((int)o.Grain, NpgsqlDbType.Integer);
            to.Write(o.Anchor, NpgsqlDbType.Integer);
            to.Write(o.Cell, NpgsqlDbType.Integer);
            Number(to, o.Amount);
            to.Write(o.Status, NpgsqlDbType.Text);
            to.Write(o.Source, NpgsqlDbType.Text);
            to.Write(o.Version, NpgsqlDbType.Integer);
            to.Write(o.BatchId, NpgsqlDbType.Bigint);
            to.Write(o.Sequence, NpgsqlDbType.Bigint);
        }, cancellationToken);

    public static Task ObservationVersionsAsync(
        NpgsqlConnection connection, IReadOnlyList<StoredObservationVersion> rows, CancellationToken cancellationToken) =>
        CopyAsync(connection, "observation_version", Columns.ObservationVersion, rows, static (to, o) =>
        {
            to.Write(o.Measure, NpgsqlDbType.Smallint);
            to.Write((int)o.Grain, NpgsqlDbType.Integer);
            to.Write(o.Anchor, NpgsqlDbType.Integer);
            to.Write(o.Cell, NpgsqlDbType.Integer);
            to.Write(o.Source, NpgsqlDbType.Text);
            to.Write(o.Version, NpgsqlDbType.Integer);
            Number(to, o.Amount);
            to.Write(o.Status, NpgsqlDbType.Text);
            to.Write(o.BatchId, NpgsqlDbType.Bigint);
            to.Write(o.Sequence, NpgsqlDbType.Bigint);
        }, cancellationToken);

    public static Task RejectsAsync(NpgsqlConnection connection, IReadOnlyList<StoredReject> rejects, CancellationToken cancellationToken) =>
        CopyAsync(connection, "reject", Columns.Reject, rejects, static (to, r) =>
        {
            to.Write(r.Id, NpgsqlDbType.Bigint);
            to.Write(r.BatchId, NpgsqlDbType.Bigint);
            to.Write(r.RowIndex, NpgsqlDbType.Integer);
            Text(to, r.Source);
            Text(to, r.SourceId);
            to.Write(r.Field, NpgsqlDbType.Text);
            Text(to, r.Value);
            to.Write(r.Code, NpgsqlDbType.Text);
            Text(to, r.Allowed);
            to.Write(r.Raw, NpgsqlDbType.Text);
            to.Write(r.ReceivedAt.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint);
        }, cancellationToken);

    private static async Task CopyAsync<T>(
        NpgsqlConnection connection, string table, string columns, IReadOnlyList<T> rows, Action<NpgsqlBinaryImporter, T> write,
        CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var to = await connection.BeginBinaryImportAsync($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await to.StartRowAsync(cancellationToken);
            write(to, row);
        }

        await to.CompleteAsync(cancellationToken);
    }

    private static void Number(NpgsqlBinaryImporter to, int? value)
    {
        if (value is { } number)
        {
            to.Write(number, NpgsqlDbType.Integer);
        }
        else
        {
            to.WriteNull();
        }
    }

    private static void Number(NpgsqlBinaryImporter to, long? value)
    {
        if (value is { } number)
        {
            to.Write(number, NpgsqlDbType.Bigint);
        }
        else
        {
            to.WriteNull();
        }
    }

    private static void Text(NpgsqlBinaryImporter to, string? value)
    {
        if (value is not null)
        {
            to.Write(value, NpgsqlDbType.Text);
        }
        else
        {
            to.WriteNull();
        }
    }
}
