using Microsoft.Data.Sqlite;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>Every statement of the writer, prepared at its first use and kept as long as the connection.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> prepared = [];

    public SqliteStatement Begin => Of("BEGIN IMMEDIATE", 0);

    public SqliteStatement Commit => Of("COMMIT", 0);

    public SqliteStatement Rollback => Of("ROLLBACK", 0);

    public SqliteStatement Position => Of(Columns.Position, 0);

    public SqliteStatement FindItems => Of(
        $"SELECT {Prefixed("w", Columns.Item)} FROM json_each(@p1) AS j CROSS JOIN work_item AS w ON w.source = @p0 AND w.source_id = j.value", 2);

    public SqliteStatement FindDue => Of(
        $"SELECT {Columns.Item} FROM work_item WHERE next_due IS NOT NULL AND next_due <= @p0 ORDER BY next_due LIMIT @p1", 2);

    public SqliteStatement InsertItem => Insert("INSERT", "work_item", Columns.Item);

    public SqliteStatement UpdateItem => Of(
        "UPDATE work_item SET version = @p1, cell = @p2, state = @p3, deleted = @p4, payload = @p5, first_day = @p6, last_day = @p7, "
        + "next_due = @p8, batch_id = @p9, sequence = @p10 WHERE id = @p0", 11);

    public SqliteStatement InsertItemVersion => Insert("INSERT", "work_item_version", Columns.ItemVersion);

    public SqliteStatement FindAsksNear => Of($"SELECT {Columns.Ask} FROM form_ask WHERE cell = @p0 AND day BETWEEN @p1 AND @p2", 3);

    public SqliteStatement FindAsksOf => Of(
        $"SELECT {Prefixed("a", Columns.Ask)} FROM json_each(@p0) AS j CROSS JOIN form_ask AS a ON a.item_id = j.value", 1);

    public SqliteStatement SaveAsk => Insert("INSERT OR REPLACE", "form_ask", Columns.Ask);

    public SqliteStatement DeleteAsk => Of("DELETE FROM form_ask WHERE item_id = @p0", 1);

    public SqliteStatement FindObservations => Of(
        $"SELECT {Prefixed("o", Columns.Observation)} FROM json_each(@p3) AS j CROSS JOIN observation AS o "
        + "ON o.measure = @p0 AND o.grain = @p1 AND o.anchor = @p2 AND o.cell = j.value", 4);

    public SqliteStatement InsertObservation => Insert("INSERT", "observation", Columns.Observation);

    public SqliteStatement ReplaceObservation => Insert("INSERT OR REPLACE", "observation", Columns.Observation);

    public SqliteStatement InsertObservationVersion => Insert("INSERT", "observation_version", Columns.ObservationVersion);

    public SqliteStatement InsertBatch => Insert("INSERT", "intake_batch", Columns.Batch);

    public SqliteStatement InsertReject => Insert("INSERT", "reject", Columns.Reject);

    public SqliteStatement InsertChange => Insert("INSERT", "change", Columns.Change);

    public SqliteStatement SaveMark => Of(Columns.SaveMark.Replace("@mark", "@p0", StringComparison.Ordinal), 1);

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }
    }

    private static string Prefixed(string alias, string columns) => $"{alias}." + columns.Replace(", ", $", {alias}.", StringComparison.Ordinal);

    private SqliteStatement Of(string text, int count)
    {
        if (!prepared.TryGetValue(text, out var statement))
        {
            prepared[text] = statement = new SqliteStatement(connection, text, count);
        }

        return statement;
    }

    private SqliteStatement Insert(string verb, string table, string columns)
    {
        var key = $"{verb} {table}";
        if (!prepared.TryGetValue(key, out var statement))
        {
            prepared[key] = statement = SqliteStatement.Insert(connection, verb, table, columns);
        }

        return statement;
    }
}
