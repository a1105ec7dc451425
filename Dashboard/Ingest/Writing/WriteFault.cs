using Dashboard.Data.Faults;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dashboard.Ingest.Writing;

/// <summary>What a failure of the database means to the sender.</summary>
internal static class WriteFault
{
    /// <summary>The failure in the words of the intake; null when it is a fault of the program.</summary>
    public static IntakeUnavailableException? Of(Exception error) => error switch
    {
        IntakeUnavailableException known => known,
        _ when StorageFault.Of(error) is { } fault => new(KindOf(fault.Trouble), StorageWords.Line(fault), error),
        SqliteException or NpgsqlException or IOException or TimeoutException =>
            new(IntakeFault.StorageFailed, "The database could not be written.", error),
        _ => null,
    };

    private static IntakeFault KindOf(StorageTrouble trouble) => trouble switch
    {
        StorageTrouble.Full => IntakeFault.StorageFull,
        StorageTrouble.Busy => IntakeFault.StorageBusy,
        _ => IntakeFault.StorageFailed,
    };
}
