using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Identity;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Data.Storage;

public abstract class DatabaseTests(StorageProvider provider) : DatabaseTest(provider)
{
    [Fact]
    public async Task Model_AgainstMigrations_HasNoPendingChange()
    {
        await using var db = Database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop));
    }

    [Fact]
    public async Task Moments_WrittenWithAnOffset_CompareAndReadBackAsTheSameMoment()
    {
        var moment = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(8));
        await using (var db = Database.Open())
        {
            db.ApiKeys.Add(new ApiKey { Name = "k", Hash = [1], Sources = "*", Areas = "5101", Rights = Rights.Read, CreatedAt = moment });
            await db.SaveChangesAsync(Stop);
        }

        await using var again = Database.Open();
        var before = moment.AddMilliseconds(-1);
        var key = await again.ApiKeys.SingleAsync(k => k.CreatedAt > before, Stop);
        Assert.Equal(moment, key.CreatedAt);
    }

    [Fact]
    public async Task Migrator_OnAMigratedDatabase_AppliesNothing() =>
        Assert.Empty(await Database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Stop));
}

public sealed class SqliteDatabaseTests() : DatabaseTests(StorageProvider.Sqlite)
{
    [Fact]
    public async Task Connection_Opened_CommitsDurablyToALog()
    {
        await using var connection = await Database.Connections.OpenAsync(Stop);

        Assert.Equal("wal", await ScalarAsync("PRAGMA journal_mode"));
        Assert.Equal(2L, await ScalarAsync("PRAGMA synchronous"));
        Assert.Equal(16384L, await ScalarAsync("PRAGMA page_size"));

        async Task<object?> ScalarAsync(string text)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = text;
            return await command.ExecuteScalarAsync(Stop);
        }
    }

    [Fact]
    public async Task Migrator_WithALockLeftByAKilledProgram_DoesNotHang()
    {
        await using (var db = Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')", Stop);
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"; DROP TABLE \"api_key\";", Stop);
        }

        // The history is gone, so the first migration runs again and stops at a table that is there: it got past the lock.
        var error = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(
            () => Database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop));
        Assert.Contains("already exists", error.Message, StringComparison.Ordinal);
    }
}

[Trait("Group", "postgres")]
public sealed class PostgresDatabaseTests() : DatabaseTests(StorageProvider.PostgreSql);
