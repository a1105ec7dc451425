using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Makes contexts of the database that the settings name.</summary>
public sealed class DashboardDbFactory(DatabaseConnections connections, IServiceProvider services) : IDbContextFactory<DashboardDb>
{
    public DashboardDb CreateDbContext() => connections.Provider == StorageProvider.PostgreSql
        ? services.GetRequiredService<IDbContextFactory<PostgresDb>>().CreateDbContext()
        : services.GetRequiredService<IDbContextFactory<SqliteDb>>().CreateDbContext();
}
