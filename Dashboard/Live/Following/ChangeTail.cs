using System.Data;
using System.Data.Common;
using System.Runtime.InteropServices;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Microsoft.Data.Sqlite;

namespace Dashboard.Live.Following;

/// <summary>Reads base and change log with plain statements. SQLite answers synchronously whatever is called, so callers are on the pool.</summary>
internal sealed class ChangeTail(DatabaseConnections connections) : IChangeTail
{
    private const string Changes = "SELECT sequence, committed_at, deltas FROM change WHERE sequence > @after AND sequence <= @upto ORDER BY sequence";

    /// <inheritdoc/>
    public async Task<LogPosition> LoadAsync(AmountStore store, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);

        // One snapshot for base and tail: a fold that commits meanwhile must not count twice.
        await using var view = connection is SqliteConnection file
            ? file.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var bases = ReadBases(connection, view);
        LoadBlocks(connection, view, store);
        var lowest = bases.Count < store.Catalogue.Measures.Length ? 0 : bases.Values.Min();
        return ApplyTail(connection, view, store, bases, lowest, cancellationToken) ?? Last(connection, view);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TailChange>> AfterAsync(long sequence, int most, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        using var command = Command(connection, null, Changes + " LIMIT @most", ("@after", sequence), ("@upto", long.MaxValue), ("@most", most));
        using var reader = command.ExecuteReader();
        List<TailChange> read = [];
        while (reader.Read())
        {
            List<Contribution> deltas = [];
            DeltaCodec.Decode(reader.GetFieldValue<byte[]>(2), deltas);
            read.Add(new TailChange(PositionOf(reader), deltas.ToArray()));
        }

        return read;
    }

    /// <inheritdoc/>
    public async Task<long> ClosedStampAsync(CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);

        // Closed periods are only ever added.
        using var command = Command(connection, null, "SELECT count(*) FROM closed_period");
        return Convert.ToInt64(command.ExecuteScalar(), provider: null);
    }

    /// <inheritdoc/>
    public async Task<ClosedPeriods> ClosedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        using var command = Command(connection, null, "SELECT grain, anchor, sequence FROM closed_period");
        using var reader = command.ExecuteReader();
        List<KeyValuePair<Period, long>> periods = [];
        while (reader.Read())
        {
            periods.Add(new(Period.Of((Grain)reader.GetInt32(0), DateOnly.FromDayNumber(reader.GetInt32(1))), reader.GetInt64(2)));
        }

        return new ClosedPeriods(periods);
    }

    /// <inheritdoc/>
    public DateTimeOffset? CommittedAt(long sequence)
    {
        using var connection = Open();
        using var command = Command(connection, null, "SELECT committed_at FROM change WHERE sequence = @sequence", ("@sequence", sequence));
        return command.ExecuteScalar() is long at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <inheritdoc/>
    public void Between(long after, long upTo, List<Contribution> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        using var connection = Open();
        using var command = Command(connection, null, Changes, ("@after", after), ("@upto", upTo));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            DeltaCodec.Decode(reader.GetFieldValue<byte[]>(2), into);
        }
    }

    private static LogPosition? ApplyTail(
        DbConnection connection, DbTransaction view, AmountStore store, Dictionary<short, long> bases, long lowest, CancellationToken cancellationToken)
    {
        using var command = Command(connection, view, Changes, ("@after", lowest), ("@upto", long.MaxValue));
        using var reader = command.ExecuteReader();
        LogPosition? position = null;
        List<Contribution> deltas = [];
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var at = PositionOf(reader);
            deltas.Clear();
            DeltaCodec.Decode(reader.GetFieldValue<byte[]>(2), deltas);
            deltas.RemoveAll(delta => bases.TryGetValue(delta.Measure, out var folded) && at.Sequence <= folded);
            store.Apply(CollectionsMarshal.AsSpan(deltas));
            position = at;
        }

        return position;
    }

    private static LogPosition Last(DbConnection connection, DbTransaction view)
    {
        using var command = Command(connection, view, "SELECT sequence, committed_at FROM change ORDER BY sequence DESC LIMIT 1");
        using var reader = command.ExecuteReader();
        return reader.Read() ? PositionOf(reader) : default;
    }

    private static Dictionary<short, long> ReadBases(DbConnection connection, DbTransaction view)
    {
        using var command = Command(connection, view, "SELECT measure, sequence FROM measure_base");
        using var reader = command.ExecuteReader();
        Dictionary<short, long> bases = [];
        while (reader.Read())
        {
            bases.Add(reader.GetInt16(0), reader.GetInt64(1));
        }

        return bases;
    }

    private static void LoadBlocks(DbConnection connection, DbTransaction view, AmountStore store)
    {
        using var command = Command(
            connection, view, "SELECT measure, anchor, blob FROM measure_block WHERE grain = @grain", ("@grain", (int)Grain.Day));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var period = Period.Of(Grain.Day, DateOnly.FromDayNumber(reader.GetInt32(1)));
            store.Load(new StoredBlock(reader.GetInt16(0), period, reader.GetFieldValue<byte[]>(2)));
        }
    }

    private static LogPosition PositionOf(DbDataReader reader) =>
        new(reader.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)));

    private static DbCommand Command(DbConnection connection, DbTransaction? view, string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = view;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private DbConnection Open() => connections.OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
}
