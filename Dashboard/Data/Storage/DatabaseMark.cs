using Dashboard.Data.Faults;

namespace Dashboard.Data.Storage;

/// <summary>
/// A file by which the data folder remembers that it held a database. SQLite takes a missing or empty file for a new database: records, keys
/// and people would be gone without a word.
/// </summary>
public static class DatabaseMark
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "database.held";

    private const string Text = "This folder holds a database (dashboard.db). See docs/operations.md before removing this file.\n";

    /// <summary>Says so where the file is gone that the folder held. Asked before every opening: SQLite would begin a new database in the empty file.</summary>
    /// <exception cref="DatabaseMissingException">There was one, and it is missing or empty.</exception>
    public static void Check(string database)
    {
        if (IsGone(database) && File.Exists(FileOf(database)))
        {
            throw new DatabaseMissingException(database);
        }
    }

    /// <summary>Makes a file for a new database where there never was one.</summary>
    /// <exception cref="DatabaseMissingException">There was one, and it is missing or empty.</exception>
    public static void Admit(string database)
    {
        Check(database);
        if (!File.Exists(database))
        {
            File.Create(database).Dispose();
        }
    }

    /// <summary>Remembers it, once the database has its tables.</summary>
    public static void Set(string database)
    {
        if (!File.Exists(FileOf(database)))
        {
            File.WriteAllText(FileOf(database), Text);
        }
    }

    /// <summary>Forgets a database that is gone, so that a new one may be made. Asked for by a person.</summary>
    public static void Forget(string database)
    {
        if (IsGone(database))
        {
            File.Delete(FileOf(database));
        }
    }

    /// <summary>Whether the file is missing or empty.</summary>
    public static bool IsGone(string database) => new FileInfo(database) is not { Exists: true, Length: > 0 };

    private static string FileOf(string database) => Path.Combine(Path.GetDirectoryName(database) ?? "", FileName);
}
