using Dashboard.Data.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Storage;

/// <summary>Brings the database to the newest form, creating it when absent. Safe to call again and from several nodes.</summary>
public sealed class DatabaseMigrator(IDbContextFactory<DashboardDb> factory, IOptions<DataOptions> options)
{
    /// <summary>Applies what is missing; gives the names of the migrations applied.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Database == StorageProvider.PostgreSql)
        {
            return await ApplyAsync(cancellationToken);
        }

        Directory.CreateDirectory(options.Value.DataDirectory);
        await using var alone = await MigrationFileLock.TakeAsync(options.Value.DataDirectory, cancellationToken);
        DatabaseMark.Admit(options.Value.DatabaseFile);
        var applied = await ApplyAsync(cancellationToken);
        await CheckWritableAsync(cancellationToken);
        DatabaseMark.Set(options.Value.DatabaseFile);
        return applied;
    }

    /// <summary>
    /// Without this a database that can only be read would be found out by the first delivery. Deleting nothing is a write that leaves no
    /// trace; beginning a transaction to write is not, where the file is read-only.
    /// </summary>
    private async Task CheckWritableAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        db.Database.SetCommandTimeout(TimeSpan.FromSeconds(1));
        try
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM program_state WHERE key = ''", cancellationToken);
        }
        catch (SqliteException busy) when (StorageFault.Of(busy) is { Trouble: StorageTrouble.Busy })
        {
            // Somebody writes, so it can be written; what only reads has no need to wait.
        }
        finally
        {
            db.Database.SetCommandTimeout(null);
        }
    }

    private async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToArray();
        if (pending.Length == 0)
        {
            return pending;
        }

        if (db is SqliteDb)
        {
            await ForgetLeftLockAsync(db, cancellationToken);
        }
        else
        {
            // Another node that migrates is waited for, however long it takes.
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("SET lock_timeout = 0", cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);
        return pending;
    }

    /// <summary>
    /// A program killed while migrating leaves its row in the lock table, and the next start would wait for ever. Whoever holds the file lock
    /// is alone, so a row found now belongs to nobody.
    /// </summary>
    private static async Task ForgetLeftLockAsync(DashboardDb db, CancellationToken cancellationToken)
    {
        var tables = await db.Database
            .SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (tables > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}
