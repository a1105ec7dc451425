using Dashboard.Data;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Support;

/// <summary>A migrated, empty, real database of its own: a SQLite file in a temporary folder, or a database of the PostgreSQL server.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> remove;

    private TestDatabase(
        Dictionary<string, string?> settings, string directory, Func<ValueTask> remove, Action<IServiceCollection>? configure = null)
    {
        Settings = settings;
        Directory = directory;
        this.remove = remove;
        Services = AnotherNode(configure);
    }

    /// <summary>The settings that point a program at this database.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>The data directory (exists for PostgreSQL too).</summary>
    public string Directory { get; }

    public ServiceProvider Services { get; }

    public DatabaseConnections Connections => Services.GetRequiredService<DatabaseConnections>();

    public IDbContextFactory<DashboardDb> Contexts => Services.GetRequiredService<IDbContextFactory<DashboardDb>>();

    /// <summary>Services of another process on the same database; the caller disposes them.</summary>
    public ServiceProvider AnotherNode(Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        configure?.Invoke(services);
        services.AddDashboardData();
        return services.BuildServiceProvider();
    }

    public DashboardDb Open() => Contexts.CreateDbContext();

    /// <summary>Makes a database; skips the test where PostgreSQL is asked for and none is given.</summary>
    public static async Task<TestDatabase> CreateAsync(StorageProvider provider, Action<IServiceCollection>? configure = null)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("dashboard-test-").FullName;
        var settings = new Dictionary<string, string?> { ["DataDirectory"] = directory, ["Storage:Provider"] = provider.ToString() };
        if (provider == StorageProvider.Sqlite)
        {
            File.Copy(await TemplateDatabase.SqliteAsync(), Path.Combine(directory, "dashboard.db"));
            return new TestDatabase(settings, directory, () => ValueTask.CompletedTask, configure);
        }

        Assert.SkipUnless(TemplateDatabase.Server is not null, "DASHBOARD_TEST_POSTGRES is not set");
        var (connection, drop) = await TemplateDatabase.PostgresAsync();
        settings["ConnectionStrings:Dashboard"] = connection;
        return new TestDatabase(settings, directory, drop, configure);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await remove();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    /// <summary>An empty, unmigrated place, for the tests of migrating itself.</summary>
    internal static TestDatabase Unmigrated(Dictionary<string, string?> settings, string directory, Func<ValueTask> remove) =>
        new(settings, directory, remove);
}
