using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dashboard.Data.Storage;

/// <summary>A connection that sees the database as it stood at its first read, whatever is committed meanwhile.</summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly DbTransaction? transaction;

    private ReadSnapshot(DbConnection connection, DbTransaction? transaction)
    {
        Connection = connection;
        this.transaction = transaction;
    }

    public DbConnection Connection { get; }

    public static async Task<ReadSnapshot> OpenAsync(DatabaseConnections connections, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connections);
        var connection = await connections.OpenAsync(cancellationToken);
        try
        {
            return new ReadSnapshot(connection, await BeginAsync(connection, cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets all reads of an open connection see one moment; no writer waits for it.</summary>
    public static async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
    }

    /// <summary>A statement in the snapshot; parameters are named as in the text.</summary>
    public DbCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(Connection is NpgsqlConnection ? new NpgsqlParameter(name, value) : new SqliteParameter(name, value));
        }

        return command;
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await Connection.DisposeAsync();
    }
}
