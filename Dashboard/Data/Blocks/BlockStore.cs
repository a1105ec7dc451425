using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;

namespace Dashboard.Data.Blocks;

/// <summary>Reads and writes what is derived from the records: blocks, their bases and the compacted tails of nights.</summary>
public sealed class BlockStore(DatabaseConnections connections)
{
    private const string SaveMeasureBlock =
        "INSERT INTO measure_block (measure, grain, anchor, blob) VALUES (@measure, @grain, @anchor, @blob) "
        + "ON CONFLICT (measure, grain, anchor) DO UPDATE SET blob = excluded.blob";

    private const string SaveRollupBlock =
        "INSERT INTO rollup_block (measure, grain, anchor, blob) VALUES (@measure, @grain, @anchor, @blob) "
        + "ON CONFLICT (measure, grain, anchor) DO UPDATE SET blob = excluded.blob";

    private const string SaveBase =
        "INSERT INTO measure_base (measure, sequence) VALUES (@measure, @sequence) "
        + "ON CONFLICT (measure) DO UPDATE SET sequence = excluded.sequence";

    private const string SaveTail =
        "INSERT INTO night_delta (measure, from_sequence, to_sequence, blob) VALUES (@measure, @from, @to, @blob) "
        + "ON CONFLICT (measure, from_sequence) DO UPDATE SET to_sequence = excluded.to_sequence, blob = excluded.blob";

    /// <summary>
    /// Hands over every day block and gives the base of each measure, all as of one moment. A measure without a base has not been folded:
    /// every change counts for it.
    /// </summary>
    public async Task<IReadOnlyDictionary<short, long>> LoadAsync(Action<StoredBlock> take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(take);
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        var bases = new Dictionary<short, long>();
        await using (var command = snapshot.Command("SELECT measure, sequence FROM measure_base"))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                bases[rows.GetInt16(0)] = rows.GetInt64(1);
            }
        }

        await using (var command = snapshot.Command(
            "SELECT measure, grain, anchor, blob FROM measure_block ORDER BY measure, grain, anchor"))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                take(new StoredBlock(rows.GetInt16(0), PeriodOf(rows.GetInt32(1), rows.GetInt32(2)), rows.GetFieldValue<byte[]>(3)));
            }
        }

        return bases;
    }

    /// <summary>Writes one fold in one transaction, so a night that is cut off goes on with the next measure.</summary>
    public async Task SaveAsync(MeasureFold fold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fold);
        await using var transaction = await WriteTransaction.BeginAsync(connections, cancellationToken);
        foreach (var block in fold.Blocks)
        {
            await SaveAsync(transaction, block, cancellationToken);
        }

        if (fold.Tail is { } tail)
        {
            await transaction.RunAsync(
                SaveTail, cancellationToken, ("measure", tail.Measure), ("from", tail.FromSequence), ("to", tail.ToSequence), ("blob", tail.Blob));
        }

        await transaction.RunAsync(SaveBase, cancellationToken, ("measure", fold.Measure), ("sequence", fold.Sequence));
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The stored roll-up of a coarser period; null when there is none.</summary>
    public async Task<byte[]?> RollupAsync(short measure, Period period, CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        await using var command = snapshot.Command(
            "SELECT blob FROM rollup_block WHERE measure = @measure AND grain = @grain AND anchor = @anchor",
            ("measure", measure), ("grain", (int)period.Grain), ("anchor", period.Anchor.DayNumber));
        return await command.ExecuteScalarAsync(cancellationToken) as byte[];
    }

    /// <summary>Forgets everything derived: the next fold writes it anew from the records or the change log.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await WriteTransaction.BeginAsync(connections, cancellationToken);
        foreach (var table in new[] { "measure_block", "rollup_block", "measure_base", "night_delta" })
        {
            await transaction.RunAsync($"DELETE FROM {table}", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static Task<int> SaveAsync(WriteTransaction transaction, StoredBlock block, CancellationToken cancellationToken)
    {
        var isDay = block.Period.Grain == Grain.Day;
        var (measure, grain, anchor) = (("measure", (object?)block.Measure), ("grain", (object?)(int)block.Period.Grain), ("anchor", (object?)block.Period.Anchor.DayNumber));
        if (block.Blob.Length > 0)
        {
            return transaction.RunAsync(isDay ? SaveMeasureBlock : SaveRollupBlock, cancellationToken, measure, grain, anchor, ("blob", block.Blob));
        }

        var table = isDay ? "measure_block" : "rollup_block";
        return transaction.RunAsync(
            $"DELETE FROM {table} WHERE measure = @measure AND grain = @grain AND anchor = @anchor", cancellationToken, measure, grain, anchor);
    }

    private static Period PeriodOf(int grain, int anchor) => Period.Of((Grain)grain, DateOnly.FromDayNumber(anchor));
}
