using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Dashboard.Data.Faults;

/// <summary>What the codes of SQLite mean (sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    /// <summary>SQLITE_IOERR_CORRUPTFS, which the bindings do not name.</summary>
    private const int CorruptFileSystem = 8458;

    /// <summary>Null for a broken rule or a wrong statement: that is the program's own fault.</summary>
    public static StorageTrouble? Of(SqliteException error) => error.SqliteErrorCode switch
    {
        SQLITE_FULL => StorageTrouble.Full,
        SQLITE_BUSY or SQLITE_LOCKED or SQLITE_PROTOCOL => StorageTrouble.Busy,
        SQLITE_READONLY => error.SqliteExtendedErrorCode == SQLITE_READONLY_DBMOVED ? StorageTrouble.Missing : StorageTrouble.ReadOnly,
        SQLITE_CORRUPT or SQLITE_NOTADB or SQLITE_FORMAT => StorageTrouble.Broken,
        SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => StorageTrouble.Denied,
        SQLITE_IOERR => OfDisk(error.SqliteExtendedErrorCode),
        SQLITE_NOLFS => StorageTrouble.Full,
        SQLITE_NOMEM => StorageTrouble.Failed,

        // A file that was emptied is an empty database to SQLite: only its tables are missing.
        SQLITE_ERROR when error.Message.Contains("no such table", StringComparison.Ordinal) => StorageTrouble.Missing,
        _ => null,
    };

    private static StorageTrouble OfDisk(int extended) => extended switch
    {
        // The shared index of the log could not grow: on a full disk this comes before the database itself cannot.
        SQLITE_IOERR_SHMSIZE => StorageTrouble.Full,
        SQLITE_IOERR_SHORT_READ or CorruptFileSystem => StorageTrouble.Broken,
        SQLITE_IOERR_ACCESS => StorageTrouble.Denied,
        _ => StorageTrouble.Failed,
    };
}
