using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Faults;
using Dashboard.Data.Folder;
using Dashboard.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs.Backups;

/// <summary>
/// <c>restore FILE</c>: puts a checked backup in place of the database. Refused while a server runs; the former database is kept beside it.
/// </summary>
internal sealed class RestoreCommand(IOptions<DataOptions> options, DatabaseMigrator migrator, CommandConsole console, TimeProvider time) : ICommand
{
    private static readonly string[] Companions = ["-wal", "-shm"];

    /// <inheritdoc/>
    public string Verb => "restore";

    /// <inheritdoc/>
    public string Description => CommandWords.Of<BackupText>("describe-restore");

    /// <summary>No: a damaged or vanished database is what a restore is for.</summary>
    public bool NeedsDatabase => false;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(CommandArguments.Parse(arguments, ["FILE"])[0]);
        DatabaseFiles.RefusePostgres(options.Value, "pg_restore --clean --dbname=NAME FILE");
        if (!File.Exists(file))
        {
            throw new CommandException(CommandWords.Of<BackupText>("no-file", file));
        }

        var sequence = DatabaseFiles.Check(file);
        Directory.CreateDirectory(options.Value.DataDirectory);
        using var alone = ServingLock.TryTake(options.Value.DataDirectory)
            ?? throw new CommandException(CommandWords.Of<BackupText>("server-runs", options.Value.DataDirectory));
        var partial = options.Value.DatabaseFile + ".restoring";
        File.Copy(file, partial, overwrite: true);
        OwnFiles.Restrict(partial);
        DatabaseFiles.Check(partial);
        var kept = await KeepFormerAsync(cancellationToken);
        File.Move(partial, options.Value.DatabaseFile);
        await migrator.MigrateAsync(cancellationToken);
        await console.Output.WriteLineAsync(kept is null
            ? CommandWords.Of<BackupText>("restored", sequence)
            : CommandWords.Of<BackupText>("restored-kept", sequence, kept));
        return 0;
    }

    /// <summary>Moves the database away with everything in its log, since nothing is thrown away by a restore of the wrong file; gives its name.</summary>
    private async Task<string?> KeepFormerAsync(CancellationToken cancellationToken)
    {
        var database = options.Value.DatabaseFile;
        if (!File.Exists(database))
        {
            return null;
        }

        var former = $"{database}.{time.GetUtcNow():yyyyMMdd-HHmmss}.former";
        var whole = await EmptyLogAsync(database, cancellationToken);
        SqliteConnection.ClearAllPools();
        File.Move(database, former);
        foreach (var companion in Companions.Where(companion => File.Exists(database + companion)))
        {
            if (whole)
            {
                File.Delete(database + companion);
            }
            else
            {
                File.Move(database + companion, former + companion);
            }
        }

        return former;
    }

    /// <summary>Brings the log into the file; false when the database is too damaged for that, so that its log is kept beside it.</summary>
    private static async Task<bool> EmptyLogAsync(string database, CancellationToken cancellationToken)
    {
        if (DatabaseMark.IsGone(database))
        {
            // Opening an empty file would throw its log away.
            return false;
        }

        try
        {
            await using var connection = new SqliteConnection(DatabaseConnections.SqliteText(database));
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) && reader.GetInt64(0) == 0;
        }
        catch (SqliteException damaged) when (StorageFault.Of(damaged) is { Trouble: StorageTrouble.Broken or StorageTrouble.Failed })
        {
            return false;
        }
    }
}
