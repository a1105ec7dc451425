using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>The tables in PostgreSQL: for several nodes.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : DashboardDb(options);
