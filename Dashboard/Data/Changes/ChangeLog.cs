using System.Data.Common;
using System.Runtime.CompilerServices;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Changes;

/// <summary>Reads the change log in its order.</summary>
public sealed class ChangeLog(DatabaseConnections connections)
{
    private const string Text = $"SELECT {ChangeSql.Columns} FROM change WHERE sequence > @after ORDER BY sequence";

    /// <summary>The last sequence; 0 while the log is empty.</summary>
    public async Task<long> LastSequenceAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        await using var command = snapshot.Command(ChangeSql.LastSequence);
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }

    /// <summary>How many deltas the changes after one sequence, up to and including another, hold.</summary>
    public async Task<long> DeltasAsync(long after, long upTo, CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        await using var command = snapshot.Command(
            "SELECT CAST(sum(delta_count) AS bigint) FROM change WHERE sequence > @after AND sequence <= @upto", ("after", after), ("upto", upTo));
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }

    /// <summary>Every change after the sequence, as of one moment. Do not keep the enumeration open: it holds a snapshot.</summary>
    public async IAsyncEnumerable<Change> SinceAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        await using var command = snapshot.Command(Text, ("after", after));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            yield return Read(rows);
        }
    }

    private static Change Read(DbDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        CommittedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        Kind = row.GetString(2),
        BatchId = row.IsDBNull(3) ? null : row.GetInt64(3),
        Mark = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        Deltas = row.GetFieldValue<byte[]>(5),
        DeltaCount = row.GetInt32(6),
    };
}
