using Npgsql;

namespace Dashboard.Data.Faults;

/// <summary>What the states of PostgreSQL mean (appendix A of its manual).</summary>
internal static class PostgresFaults
{
    private const string InsufficientResources = "53";
    private const string OperatorIntervention = "57";
    private const string WrongLogin = "28";
    private const string SystemError = "58";
    private const string ConnectionException = "08";

    /// <summary>Null for a broken rule or a wrong statement: that is the program's own fault.</summary>
    public static StorageTrouble? Of(NpgsqlException error) => error is PostgresException told
        ? OfState(told.SqlState)
        : error.InnerException is TimeoutException && error.IsTransient ? StorageTrouble.Busy : StorageTrouble.Unreachable;

    private static StorageTrouble? OfState(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => StorageTrouble.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => StorageTrouble.ReadOnly,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.DeadlockDetected => StorageTrouble.Busy,
        PostgresErrorCodes.InvalidCatalogName => StorageTrouble.Missing,
        PostgresErrorCodes.InsufficientPrivilege => StorageTrouble.Denied,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StorageTrouble.Broken,
        _ => state[..2] switch
        {
            WrongLogin => StorageTrouble.Denied,
            OperatorIntervention or ConnectionException => StorageTrouble.Unreachable,
            InsufficientResources or SystemError => StorageTrouble.Failed,
            _ => null,
        },
    };
}
