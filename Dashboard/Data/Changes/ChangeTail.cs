using System.Data.Common;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement.Signals;

namespace Dashboard.Data.Changes;

/// <summary>Reads base and change log with plain statements. SQLite answers synchronously whatever is called, so callers are on the pool.</summary>
internal sealed class ChangeTail(DatabaseConnections connections) : IChangeTail
{
    private const string Changes = "SELECT sequence, committed_at, deltas FROM change WHERE sequence > @after AND sequence <= @upto ORDER BY sequence";

    /// <inheritdoc/>
    public async Task<LogPosition> LoadAsync(AmountStore store, CancellationToken cancellationToken)
    {
        // One snapshot for base and tail: a fold that commits meanwhile must not count twice.
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        var bases = ReadBases(snapshot);
        LoadBlocks(snapshot, store);
        var lowest = bases.Count < store.Catalogue.Measures.Length ? 0 : bases.Values.Min();
        return ApplyTail(snapshot, store, bases, lowest, cancellationToken) ?? Last(snapshot);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TailChange>> AfterAsync(long sequence, int most, CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        using var command = snapshot.Command(Changes + " LIMIT @most", ("after", sequence), ("upto", long.MaxValue), ("most", most));
        using var reader = command.ExecuteReader();
        List<TailChange> read = [];
        while (reader.Read())
        {
            read.Add(new TailChange(PositionOf(reader), Deltas.Unpack(reader.GetFieldValue<byte[]>(2))));
        }

        return read;
    }

    /// <inheritdoc/>
    public async Task<long> ClosedStampAsync(CancellationToken cancellationToken)
    {
        // A period that was opened again and frozen anew is another one, although there are as many.
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        using var command = snapshot.Command("SELECT count(*) + CAST(coalesce(sum(frozen_at), 0) AS bigint) FROM closed_period");
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <inheritdoc/>
    public async Task<ClosedPeriods> ClosedAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        using var command = snapshot.Command("SELECT grain, anchor, sequence FROM closed_period");
        using var reader = command.ExecuteReader();
        List<KeyValuePair<Period, long>> periods = [];
        while (reader.Read())
        {
            periods.Add(new(Period.Of((Grain)reader.GetInt32(0), DateOnly.FromDayNumber(reader.GetInt32(1))), reader.GetInt64(2)));
        }

        return new ClosedPeriods(periods);
    }

    /// <inheritdoc/>
    public async Task<long> PhaseStampAsync(CancellationToken cancellationToken)
    {
        // A phase is added and at most once withdrawn: either makes the sum greater.
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        using var command = snapshot.Command("SELECT count(*) + count(withdrawn_at) FROM chart_phase");
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <inheritdoc/>
    public async Task<StartedPhases> PhasesAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        using var command = snapshot.Command("SELECT indicator, area, first_day, reason, started_by FROM chart_phase WHERE withdrawn_at IS NULL ORDER BY id");
        using var reader = command.ExecuteReader();
        List<(string, string, StartedPhase)> phases = [];
        while (reader.Read())
        {
            phases.Add((reader.GetString(0), reader.GetString(1), new StartedPhase(DateOnly.FromDayNumber(reader.GetInt32(2)), reader.GetString(3), reader.GetString(4))));
        }

        return new StartedPhases(phases);
    }

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> CommittedAtAsync(long sequence, CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        using var command = snapshot.Command("SELECT committed_at FROM change WHERE sequence = @sequence", ("sequence", sequence));
        return command.ExecuteScalar() is long at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <inheritdoc/>
    public async Task BetweenAsync(long after, long upTo, Action<Deltas> take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(take);
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        var nights = NightTails.Read(snapshot, after, upTo, take, cancellationToken);
        Deltas deltas = [];
        foreach (var (first, last) in nights.Gaps(after, upTo))
        {
            using var command = snapshot.Command(Changes, ("after", first), ("upto", last));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var sequence = reader.GetInt64(0);
                deltas.Clear();
                DeltaCodec.Decode(reader.GetFieldValue<byte[]>(2), deltas);
                deltas.RemoveAll(delta => nights.Hold(delta.Measure, sequence));
                take(deltas);
            }
        }
    }

    private static LogPosition? ApplyTail(
        ReadSnapshot snapshot, AmountStore store, Dictionary<short, long> bases, long lowest, CancellationToken cancellationToken)
    {
        using var command = snapshot.Command(Changes, ("after", lowest), ("upto", long.MaxValue));
        using var reader = command.ExecuteReader();
        LogPosition? position = null;
        Deltas deltas = [];
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var at = PositionOf(reader);
            deltas.Clear();
            DeltaCodec.Decode(reader.GetFieldValue<byte[]>(2), deltas);
            deltas.RemoveAll(delta => bases.TryGetValue(delta.Measure, out var folded) && at.Sequence <= folded);
            store.Apply(deltas.AsSpan());
            position = at;
        }

        return position;
    }

    private static LogPosition Last(ReadSnapshot snapshot)
    {
        using var command = snapshot.Command("SELECT sequence, committed_at FROM change ORDER BY sequence DESC LIMIT 1");
        using var reader = command.ExecuteReader();
        return reader.Read() ? PositionOf(reader) : default;
    }

    private static Dictionary<short, long> ReadBases(ReadSnapshot snapshot)
    {
        using var command = snapshot.Command("SELECT measure, sequence FROM measure_base");
        using var reader = command.ExecuteReader();
        Dictionary<short, long> bases = [];
        while (reader.Read())
        {
            bases.Add(reader.GetInt16(0), reader.GetInt64(1));
        }

        return bases;
    }

    private static void LoadBlocks(ReadSnapshot snapshot, AmountStore store)
    {
        using var command = snapshot.Command("SELECT measure, anchor, blob FROM measure_block WHERE grain = @grain", ("grain", (int)Grain.Day));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var period = Period.Of(Grain.Day, DateOnly.FromDayNumber(reader.GetInt32(1)));
            store.Load(new StoredBlock(reader.GetInt16(0), period, reader.GetFieldValue<byte[]>(2)));
        }
    }

    private static LogPosition PositionOf(DbDataReader reader) =>
        new(reader.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)));
}
