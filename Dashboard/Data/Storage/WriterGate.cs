namespace Dashboard.Data.Storage;

/// <summary>Who holds the gate is the only one to write records, on every node. SQLite has it built in: the write lock of the file.</summary>
public static class WriterGate
{
    /// <summary>Takes it on PostgreSQL until the transaction ends. Any number will do as long as every node uses the same.</summary>
    public const string PostgresText = "SELECT pg_advisory_xact_lock(510120260001)";

    /// <summary>Holds the gate until disposed.</summary>
    public static async Task<WriteTransaction> HoldAsync(DatabaseConnections connections, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connections);
        var transaction = await WriteTransaction.BeginAsync(connections, cancellationToken);
        if (connections.Provider == StorageProvider.PostgreSql)
        {
            await transaction.RunAsync(PostgresText, cancellationToken);
        }

        return transaction;
    }
}
