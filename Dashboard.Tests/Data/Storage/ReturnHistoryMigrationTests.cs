using Dashboard.Data.Storage;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Tests.Data.Storage;

/// <summary>The history of returns of an older program is carried over: one version may stand there more than once from then on.</summary>
public abstract class ReturnHistoryMigrationTests(StorageProvider provider) : DatabaseTest(provider)
{
    [Fact]
    public async Task HistoryOfAnOlderProgram_IsKept_AndTakesTheSameVersionOfAnotherChange()
    {
        await using var db = Database.Open();
        await db.GetService<IMigrator>().MigrateAsync("ChartPhases", Stop);
        await AddAsync(db, sequence: 3);

        await db.Database.MigrateAsync(Stop);
        await AddAsync(db, sequence: 9);

        Assert.Equal([(3L, 10L), (9L, 10L)], (await db.ObservationVersions.ToListAsync(Stop)).Select(v => (v.Sequence, v.Amount!.Value)).Order());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => AddAsync(db, sequence: 9));
    }

    private static Task<int> AddAsync(DbContext db, long sequence) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO observation_version (measure, grain, anchor, cell, source, version, amount, status, batch_id, sequence) VALUES (6, 5, 739617, 7, 'a', 1, 10, 'final', 1, {sequence})",
        Stop);
}

public sealed class SqliteReturnHistoryMigrationTests() : ReturnHistoryMigrationTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresReturnHistoryMigrationTests() : ReturnHistoryMigrationTests(StorageProvider.PostgreSql);
