using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dashboard.Data.Storage;

/// <summary>A transaction that means to write. On SQLite it takes the write lock at once: a reader that turns writer would fail as busy.</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly DbTransaction transaction;

    private WriteTransaction(DbConnection connection, DbTransaction transaction)
    {
        Connection = connection;
        this.transaction = transaction;
    }

    public DbConnection Connection { get; }

    public static async Task<WriteTransaction> BeginAsync(DatabaseConnections connections, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connections);
        var connection = await connections.OpenAsync(cancellationToken);
        try
        {
            var transaction = connection is SqliteConnection sqlite
                ? sqlite.BeginTransaction(deferred: false)
                : await connection.BeginTransactionAsync(cancellationToken);
            return new WriteTransaction(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A statement whose parameters are named in the order of their values.</summary>
    public async Task<int> RunAsync(string text, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        await using var command = Connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(Connection is NpgsqlConnection
                ? new NpgsqlParameter(name, value ?? DBNull.Value)
                : new SqliteParameter(name, value ?? DBNull.Value));
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    /// <summary>Rolls back what was not committed.</summary>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
