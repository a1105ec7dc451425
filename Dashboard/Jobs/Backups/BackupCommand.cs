using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Faults;
using Dashboard.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs.Backups;

/// <summary><c>backup FILE</c>: a consistent copy of the SQLite database while the program serves, checked before it is called done.</summary>
internal sealed class BackupCommand(IOptions<DataOptions> options, CommandConsole console) : ICommand
{
    /// <inheritdoc/>
    public string Verb => "backup";

    /// <inheritdoc/>
    public string Description => CommandWords.Of<BackupText>("describe-backup");

    /// <summary>No: a copy is of the database as it is, and a full disk must not keep it from being made elsewhere.</summary>
    public bool NeedsDatabase => false;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(CommandArguments.Parse(arguments, ["FILE"])[0]);
        DatabaseFiles.RefusePostgres(options.Value, "pg_dump --format=custom --file=FILE");
        if (DatabaseMark.IsGone(options.Value.DatabaseFile))
        {
            throw new DatabaseMissingException(options.Value.DatabaseFile);
        }

        if (File.Exists(file))
        {
            throw new CommandException(CommandWords.Of<BackupText>("exists", file));
        }

        var sequence = await CopyAsync(file, cancellationToken);
        await console.Output.WriteLineAsync(CommandWords.Of<BackupText>("written", file, new FileInfo(file).Length, sequence));
        return 0;
    }

    /// <summary>Written beside and renamed, so that a file of that name is always whole; gives the last change in it.</summary>
    private async Task<long> CopyAsync(string file, CancellationToken cancellationToken)
    {
        var partial = file + ".partial";
        try
        {
            await File.Create(partial).DisposeAsync();
            File.Delete(partial);
            await VacuumAsync(partial, cancellationToken);
            var sequence = DatabaseFiles.Check(partial);
            File.Move(partial, file);
            return sequence;
        }
        catch (Exception error) when (StorageFault.Of(error) is { Trouble: StorageTrouble.Full or StorageTrouble.ReadOnly or StorageTrouble.Denied } fault)
        {
            // It is the place of the copy that is in trouble, which need not be where the data are.
            File.Delete(partial);
            throw new CommandException(CommandWords.Of<BackupText>("not-written", file, StorageWords.Line(fault)), error) { Status = StorageBorder.InTrouble };
        }
    }

    private async Task VacuumAsync(string into, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(DatabaseConnections.SqliteText(options.Value.DatabaseFile));
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", into);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
