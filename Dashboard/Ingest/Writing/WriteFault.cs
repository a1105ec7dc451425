using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dashboard.Ingest.Writing;

/// <summary>What a failure of the database means to the sender.</summary>
internal static class WriteFault
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;

    /// <summary>The failure in the words of the intake; null when it is a fault of the program.</summary>
    public static IntakeUnavailableException? Of(Exception error) => error switch
    {
        IntakeUnavailableException known => known,
        SqliteException { SqliteErrorCode: SqliteFull } => new(IntakeFault.StorageFull, "The disk of the database is full.", error),
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => new(IntakeFault.Busy, "Another process holds the database.", error),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new(IntakeFault.StorageFull, "The disk of the database is full.", error),
        SqliteException or NpgsqlException or IOException or TimeoutException =>
            new(IntakeFault.StorageFailed, "The database could not be written.", error),
        _ => null,
    };
}
