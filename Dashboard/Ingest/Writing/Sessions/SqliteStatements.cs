using Dashboard.Data.Changes;
using Dashboard.Data.Records;
using Microsoft.Data.Sqlite;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>Every statement of the writer, prepared at its first use and kept as long as the connection.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteQuery> queries = [];
    private readonly Dictionary<string, SqliteRowStatement> rows = [];

    public SqliteQuery Begin => Of("BEGIN IMMEDIATE", 0);

    public SqliteQuery Commit => Of("COMMIT", 0);

    public SqliteQuery Rollback => Of("ROLLBACK", 0);

    /// <summary>More than the cache holds, so that SQLite writes it to the disk at once.</summary>
    public SqliteQuery Fill => Of("INSERT OR REPLACE INTO program_state (key, value) VALUES ('room', zeroblob(@p0))", 1);

    public SqliteQuery SetPoint => Of("SAVEPOINT part", 0);

    public SqliteQuery LeavePoint => Of("RELEASE part", 0);

    public SqliteQuery ReturnToPoint => Of("ROLLBACK TO part", 0);

    public SqliteQuery Position => Of(Columns.Position, 0);

    public SqliteQuery FindItems => Of(
        $"SELECT {Prefixed("w", Columns.Item)} FROM json_each(@p1) AS j CROSS JOIN work_item AS w ON w.source = @p0 AND w.source_id = j.value", 2);

    public SqliteQuery FindItemVersions => Of(
        $"SELECT {Prefixed("v", Columns.ItemVersion)} FROM json_each(@p0) AS j CROSS JOIN work_item_version AS v "
        + "ON v.item_id = json_extract(j.value, '$[0]') AND v.version = json_extract(j.value, '$[1]')", 1);

    public SqliteQuery FindDue => Of(
        $"SELECT {Columns.Item} FROM work_item WHERE next_due IS NOT NULL AND next_due <= @p0 ORDER BY next_due LIMIT @p1", 2);

    public SqliteQuery FindItemsAfter => Of($"SELECT {Columns.Item} FROM work_item WHERE id > @p0 ORDER BY id LIMIT @p1", 2);

    public SqliteRowStatement InsertItem => Insert("INSERT", "work_item", Columns.Item);

    public SqliteRowStatement UpdateItem => Row(
        "UPDATE work_item SET version = ?2, cell = ?3, state = ?4, deleted = ?5, payload = ?6, first_day = ?7, last_day = ?8, "
        + "next_due = ?9, batch_id = ?10, sequence = ?11 WHERE id = ?1");

    public SqliteRowStatement InsertItemVersion => Insert("INSERT", "work_item_version", Columns.ItemVersion);

    public SqliteQuery FindAsksNear => Of($"SELECT {Columns.Ask} FROM form_ask WHERE cell = @p0 AND day BETWEEN @p1 AND @p2", 3);

    public SqliteQuery FindAsksOf => Of(
        $"SELECT {Prefixed("a", Columns.Ask)} FROM json_each(@p0) AS j CROSS JOIN form_ask AS a ON a.item_id = j.value", 1);

    public SqliteRowStatement SaveAsk => Insert("INSERT OR REPLACE", "form_ask", Columns.Ask);

    public SqliteRowStatement DeleteAsk => Row("DELETE FROM form_ask WHERE item_id = ?1");

    public SqliteQuery FindObservations => Of(
        $"SELECT {Prefixed("o", Columns.Observation)} FROM json_each(@p3) AS j CROSS JOIN observation AS o "
        + "ON o.measure = @p0 AND o.grain = @p1 AND o.anchor = @p2 AND o.cell = j.value", 4);

    public SqliteQuery FindObservationVersions => Of(
        $"SELECT {Prefixed("o", Columns.ObservationVersion)} FROM json_each(@p3) AS j CROSS JOIN observation_version AS o "
        + "ON o.measure = @p0 AND o.grain = @p1 AND o.anchor = @p2 AND o.cell = j.value", 4);

    public SqliteRowStatement InsertObservation => Insert("INSERT", "observation", Columns.Observation);

    public SqliteRowStatement ReplaceObservation => Insert("INSERT OR REPLACE", "observation", Columns.Observation);

    public SqliteRowStatement InsertObservationVersion => Insert("INSERT", "observation_version", Columns.ObservationVersion);

    public SqliteRowStatement InsertBatch => Insert("INSERT", "intake_batch", Columns.Batch);

    public SqliteRowStatement InsertReject => Insert("INSERT", "reject", Columns.Reject);

    public SqliteRowStatement InsertChange => Row(ChangeSql.Append);

    public SqliteQuery SaveMark => Of(Watermark.Save.Replace("@mark", "@p0", StringComparison.Ordinal), 1);

    public void Dispose()
    {
        foreach (var query in queries.Values)
        {
            query.Dispose();
        }

        foreach (var row in rows.Values)
        {
            row.Dispose();
        }
    }

    private static string Prefixed(string alias, string columns) => $"{alias}." + columns.Replace(", ", $", {alias}.", StringComparison.Ordinal);

    private SqliteQuery Of(string text, int count)
    {
        if (!queries.TryGetValue(text, out var query))
        {
            queries[text] = query = new SqliteQuery(connection, text, count);
        }

        return query;
    }

    private SqliteRowStatement Row(string text)
    {
        if (!rows.TryGetValue(text, out var row))
        {
            rows[text] = row = new SqliteRowStatement(connection, text);
        }

        return row;
    }

    private SqliteRowStatement Insert(string verb, string table, string columns) =>
        Row($"{verb} INTO {table} ({columns}) VALUES ({string.Join(", ", Enumerable.Repeat("?", columns.Count(c => c == ',') + 1))})");
}
