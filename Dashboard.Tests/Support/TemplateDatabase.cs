using Dashboard.Data.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dashboard.Tests.Support;

/// <summary>Migrating takes long; it is done once in a test run and every test gets a copy.</summary>
internal static class TemplateDatabase
{
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> Postgres = new(MakePostgresAsync);

    /// <summary>The connection string of the test server; null where there is none.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable("DASHBOARD_TEST_POSTGRES") is { Length: > 0 } text ? text : null;

    /// <summary>A migrated SQLite file to copy.</summary>
    public static Task<string> SqliteAsync() => Sqlite.Value;

    /// <summary>A fresh migrated database and how to drop it.</summary>
    public static async Task<(string Connection, Func<ValueTask> Drop)> PostgresAsync()
    {
        var template = await Postgres.Value;
        var name = NewName();
        await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return (ConnectionTo(name), () => DropAsync(name));
    }

    /// <summary>A fresh database without tables.</summary>
    public static async Task<(string Connection, Func<ValueTask> Drop)> EmptyPostgresAsync()
    {
        var name = NewName();
        await OnServerAsync($"CREATE DATABASE {name}");
        return (ConnectionTo(name), () => DropAsync(name));
    }

    private static string NewName() => $"dashboard_test_{Guid.CreateVersion7():N}";

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString();

    private static async Task<string> MakeSqliteAsync()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        await MigrateAsync(new() { ["DataDirectory"] = directory }, directory);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Path.Combine(directory, "dashboard.db");
    }

    private static async Task<string> MakePostgresAsync()
    {
        var name = NewName();
        await OnServerAsync($"CREATE DATABASE {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAsync(name).AsTask().GetAwaiter().GetResult();
        await MigrateAsync(
            new() { ["Storage:Provider"] = "PostgreSql", ["ConnectionStrings:Dashboard"] = ConnectionTo(name), ["DataDirectory"] = Path.GetTempPath() },
            Path.GetTempPath());
        return name;
    }

    private static async Task MigrateAsync(Dictionary<string, string?> settings, string directory)
    {
        var database = TestDatabase.Unmigrated(settings, directory, () => ValueTask.CompletedTask);
        await using (database.Services)
        {
            await database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        }
    }

    private static async ValueTask DropAsync(string name) => await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static async Task OnServerAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
