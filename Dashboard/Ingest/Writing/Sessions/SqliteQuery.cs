using Microsoft.Data.Sqlite;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>A prepared question, or a word to the transaction, whose parameters <c>@p0, @p1…</c> are bound again and again.</summary>
internal sealed class SqliteQuery : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    public SqliteQuery(SqliteConnection connection, string text, int count)
    {
        command = connection.CreateCommand();
        command.CommandText = text;
        parameters = new SqliteParameter[count];
        for (var i = 0; i < count; i++)
        {
            parameters[i] = command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}", Value = DBNull.Value });
        }
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        command.ExecuteNonQuery();
    }

    public List<T> Read<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
