using Dashboard.Data.Storage;
using Dashboard.Ingest.Writing.Sessions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dashboard.Ingest.Writing;

/// <summary>Opens the writer's connection to whichever database the settings name.</summary>
internal class WriteSessions(DatabaseConnections connections)
{
    public virtual async Task<WriteSession> OpenAsync(CancellationToken cancellationToken) => await connections.OpenAsync(cancellationToken) switch
    {
        SqliteConnection sqlite => new SqliteSession(sqlite),
        NpgsqlConnection postgres => new PostgresSession(postgres),
        var other => throw new InvalidOperationException($"No writer for {other.GetType().Name}."),
    };
}
