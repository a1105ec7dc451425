using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dashboard.Data.Storage;

/// <summary>Used when a migration is made, never by the running program.</summary>
public sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>()
        .UseSqlite("Data Source=:memory:").UseApplicationServiceProvider(IdentitySchema.DesignServices()).Options);
}
