using System.Globalization;
using Dashboard.Commands;
using Dashboard.Data;
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
    public string Description => "Put the backup FILE in place of the database; the server must be stopped.";

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(CommandArguments.Parse(arguments, ["FILE"])[0]);
        DatabaseFiles.RefusePostgres(options.Value, "pg_restore --clean --dbname=NAME FILE");
        if (!File.Exists(file))
        {
            throw new CommandException($"there is no file {file}.");
        }

        var sequence = DatabaseFiles.Check(file);
        Directory.CreateDirectory(options.Value.DataDirectory);
        using var alone = ServingLock.TryTake(options.Value.DataDirectory)
            ?? throw new CommandException($"a server runs on {options.Value.DataDirectory}; stop it first.");
        var partial = options.Value.DatabaseFile + ".restoring";
        File.Copy(file, partial, overwrite: true);
        DatabaseFiles.Check(partial);
        var kept = await KeepFormerAsync(cancellationToken);
        File.Move(partial, options.Value.DatabaseFile);
        await migrator.MigrateAsync(cancellationToken);
        await console.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"restored up to change {sequence}{kept}"));
        return 0;
    }

    /// <summary>Moves the database away with everything in its log: nothing is thrown away by a restore of the wrong file.</summary>
    private async Task<string> KeepFormerAsync(CancellationToken cancellationToken)
    {
        var database = options.Value.DatabaseFile;
        if (!File.Exists(database))
        {
            return "";
        }

        await using (var connection = new SqliteConnection(DatabaseConnections.SqliteText(database)))
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        SqliteConnection.ClearAllPools();
        var former = $"{database}.{time.GetUtcNow():yyyyMMdd-HHmmss}.former";
        File.Move(database, former);
        foreach (var companion in Companions)
        {
            File.Delete(database + companion);
        }

        return $"; the former database is {former}";
    }
}
