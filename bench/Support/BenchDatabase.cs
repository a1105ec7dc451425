using Dashboard.Data;
using Dashboard.Data.Storage;
using Dashboard.Ingest.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Bench.Support;

/// <summary>A migrated SQLite database in a folder of its own, with the product's own services on it.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private BenchDatabase(string directory)
    {
        Directory = directory;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataDirectory"] = directory }).Build());
        services.AddDashboardData();
        services.AddRecordWriter();
        Services = services.BuildServiceProvider();
    }

    public string Directory { get; }

    public ServiceProvider Services { get; }

    public string File => Path.Combine(Directory, "dashboard.db");

    public static async Task<BenchDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var database = new BenchDatabase(System.IO.Directory.CreateTempSubdirectory("dashboard-bench-").FullName);
        await database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        return database;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A bare connection with the product's pragmas.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(DatabaseConnections.SqliteText(File));
        connection.Open();
        SqlitePragmas.Apply(connection);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
