using System.Data;
using Dashboard.Bench.Support;
using Microsoft.Data.Sqlite;

namespace Dashboard.Bench.Intake;

/// <summary>The rows that the writer left behind, and the bare way to insert them: one prepared statement a table, one transaction a delivery.</summary>
internal sealed class CopiedRows : IDisposable
{
    private static readonly string[] Tables = ["intake_batch", "work_item", "form_ask", "change"];
    private readonly List<(string Table, DataTable Rows)> copies = [];

    public static CopiedRows Of(BenchDatabase source)
    {
        var copied = new CopiedRows();
        using var connection = source.Open();
        foreach (var table in Tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            using var reader = command.ExecuteReader();
            var rows = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
            for (var i = 0; i < reader.FieldCount; i++)
            {
                rows.Columns.Add(reader.GetName(i), typeof(object));
            }

            var values = new object[reader.FieldCount];
            while (reader.Read())
            {
                reader.GetValues(values);
                rows.Rows.Add(values);
            }

            copied.copies.Add((table, rows));
        }

        return copied;
    }

    public Task InsertAsync(BenchDatabase target)
    {
        using var connection = target.Open();
        var batches = copies[0].Rows.Rows.Count;
        for (var batch = 0; batch < batches; batch++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var (table, rows) in copies)
            {
                Insert(connection, transaction, table, rows, batch, batches);
            }

            transaction.Commit();
        }

        return Task.CompletedTask;
    }

    public void Dispose() => copies.ForEach(copy => copy.Rows.Dispose());

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, string table, DataTable rows, int batch, int batches)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var columns = rows.Columns.Cast<DataColumn>().Select(column => $"\"{column.ColumnName}\"").ToList();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(',', columns)}) VALUES ({string.Join(',', columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => command.Parameters.Add(new SqliteParameter($"$p{i}", null))).ToArray();
        var (from, to) = (rows.Rows.Count * batch / batches, rows.Rows.Count * (batch + 1) / batches);
        for (var row = from; row < to; row++)
        {
            var values = rows.Rows[row];
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = values[i];
            }

            command.ExecuteNonQuery();
        }
    }
}
