using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Dashboard.Data.Storage;

/// <summary>Open connections for the paths that write their own statements: the writer, replay, blocks.</summary>
public sealed class DatabaseConnections(IOptions<DataOptions> options) : IAsyncDisposable
{
    private readonly Lazy<NpgsqlDataSource> source = new(() => NpgsqlDataSource.Create(PostgresText(options.Value.ConnectionString)));

    /// <summary>Which database it is: statements differ in a few words.</summary>
    public StorageProvider Provider => options.Value.Database;

    /// <summary>The pool, PostgreSQL only.</summary>
    public NpgsqlDataSource Postgres => source.Value;

    /// <summary>
    /// The connection string of the SQLite file. Only the migrator makes a file: opening one that has vanished must not leave an empty one.
    /// </summary>
    public static string SqliteText(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWrite,
        DefaultTimeout = Patience.Seconds,
    }.ToString();

    /// <summary>What the settings say, and how long a lock or a silent server is waited for where they do not.</summary>
    private static string PostgresText(string? text)
    {
        var told = new NpgsqlConnectionStringBuilder(text);
        var whole = new NpgsqlConnectionStringBuilder(text) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 };
        if (!told.ContainsKey(nameof(told.Timeout)))
        {
            whole.Timeout = Patience.Seconds;
        }

        if (string.IsNullOrEmpty(told.Options))
        {
            whole.Options = $"-c lock_timeout={Patience.Seconds}s";
        }

        return whole.ToString();
    }

    /// <summary>Opens a connection; the caller disposes it.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (Provider == StorageProvider.PostgreSql)
        {
            return await Postgres.OpenConnectionAsync(cancellationToken);
        }

        DatabaseMark.Check(options.Value.DatabaseFile);
        var connection = new SqliteConnection(SqliteText(options.Value.DatabaseFile));
        try
        {
            await connection.OpenAsync(cancellationToken);
            SqlitePragmas.Apply(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (source.IsValueCreated)
        {
            await source.Value.DisposeAsync();
        }
    }
}
