using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dashboard.Data.Storage;

/// <summary>Used when a migration is made, never by the running program.</summary>
public sealed class PostgresDesignFactory : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>()
        .UseNpgsql("Host=127.0.0.1").UseApplicationServiceProvider(IdentitySchema.DesignServices()).Options);
}
