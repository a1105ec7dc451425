using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>The tables in one SQLite file: the default.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : DashboardDb(options);
