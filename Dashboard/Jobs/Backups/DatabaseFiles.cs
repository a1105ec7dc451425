using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Changes;
using Dashboard.Data.Storage;
using Dashboard.Domain.Attention;
using Microsoft.Data.Sqlite;

namespace Dashboard.Jobs.Backups;

/// <summary>What backup and restore have in common.</summary>
internal static class DatabaseFiles
{
    /// <summary>Says how it is done where the database has its own tools.</summary>
    public static void RefusePostgres(DataOptions options, string instead)
    {
        if (options.Database == StorageProvider.PostgreSql)
        {
            throw new CommandException(CommandWords.Of<BackupText>("own-tools", instead));
        }
    }

    /// <summary>Checks that the file is a whole database of this program; gives its last change.</summary>
    /// <exception cref="CommandException">It is not.</exception>
    public static long Check(string file)
    {
        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            var integrity = Ask(connection, "PRAGMA integrity_check") as string;
            if (integrity != "ok")
            {
                throw new CommandException(CommandWords.Of<BackupText>("damaged", file, integrity ?? ""));
            }

            if (Ask(connection, "SELECT count(*) FROM sqlite_master WHERE name IN ('change', 'work_item', 'measure_block', '__EFMigrationsHistory')") is not 4L)
            {
                throw new CommandException(CommandWords.Of<BackupText>("foreign", file));
            }

            return Ask(connection, ChangeSql.LastSequence) as long? ?? 0;
        }
        catch (SqliteException fault)
        {
            throw new CommandException(CommandWords.Of<BackupText>("unreadable", file, fault.Message), fault);
        }
    }

    private static object? Ask(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        return command.ExecuteScalar();
    }
}
