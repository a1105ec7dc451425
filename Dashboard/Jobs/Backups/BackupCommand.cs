using System.Globalization;
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
    public string Description => "Write a checked copy of the database to FILE, also while the program serves.";

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
            throw new CommandException($"{file} exists; a backup never overwrites another.");
        }

        // Written beside and renamed, so that a file of that name is always whole.
        var partial = file + ".partial";
        await File.Create(partial).DisposeAsync();
        File.Delete(partial);
        await using (var connection = new SqliteConnection(DatabaseConnections.SqliteText(options.Value.DatabaseFile)))
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", partial);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        var sequence = DatabaseFiles.Check(partial);
        File.Move(partial, file);
        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{file}: {new FileInfo(file).Length} bytes, up to change {sequence}, integrity ok"));
        return 0;
    }
}
