using System.Globalization;
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
        + "ON CONFLICT (measure) DO UPDATE SET sequence = excluded.sequence WHERE measure_base.sequence < excluded.sequence";

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
        var bases = await BasesAsync(snapshot, cancellationToken);
        await TakeAsync(snapshot, "SELECT measure, grain, anchor, blob FROM measure_block ORDER BY measure, grain, anchor", take, cancellationToken);
        return bases;
    }

    /// <summary>The base of each measure that was folded.</summary>
    public async Task<IReadOnlyDictionary<short, long>> BasesAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        return await BasesAsync(snapshot, cancellationToken);
    }

    /// <summary>Hands over the day blocks of one measure.</summary>
    public async Task LoadAsync(short measure, Action<StoredBlock> take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(take);
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        await TakeAsync(snapshot, OfMeasure("measure_block", measure), take, cancellationToken);
    }

    /// <summary>Hands over the day blocks and the roll-ups of one measure, all as of one moment.</summary>
    public async Task MeasureAsync(short measure, Action<StoredBlock> takeDay, Action<StoredBlock> takeRollup, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(takeDay);
        ArgumentNullException.ThrowIfNull(takeRollup);
        await using var snapshot = await ReadSnapshot.OpenAsync(connections, cancellationToken);
        await TakeAsync(snapshot, OfMeasure("measure_block", measure), takeDay, cancellationToken);
        await TakeAsync(snapshot, OfMeasure("rollup_block", measure), takeRollup, cancellationToken);
    }

    /// <summary>
    /// Writes the folds in one transaction, so a night that is cut off goes on with the next measures. One durable commit costs more than
    /// writing a measure of which little changed, hence several together.
    /// </summary>
    public async Task SaveAsync(IReadOnlyCollection<MeasureFold> folds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folds);
        await using var transaction = await WriteTransaction.BeginAsync(connections, cancellationToken);
        foreach (var fold in folds)
        {
            await SaveAsync(transaction, fold, cancellationToken);
        }

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

    private static async Task SaveAsync(WriteTransaction transaction, MeasureFold fold, CancellationToken cancellationToken)
    {
        foreach (var block in fold.Blocks)
        {
            await SaveAsync(transaction, block, cancellationToken);
        }

        if (fold.Tail is { } tail)
        {
            await transaction.RunAsync(
                SaveTail, cancellationToken, ("measure", tail.Measure), ("from", tail.FromSequence), ("to", tail.ToSequence), ("blob", tail.Blob));
        }

        if (await transaction.RunAsync(SaveBase, cancellationToken, ("measure", fold.Measure), ("sequence", fold.Sequence)) == 0)
        {
            // A node that slept through the end of its lease must not write an older state over a newer one.
            throw new InvalidOperationException($"Measure {fold.Measure} has been folded to {fold.Sequence} or further by another node.");
        }
    }

    private static string OfMeasure(string table, short measure) => string.Create(
        CultureInfo.InvariantCulture, $"SELECT measure, grain, anchor, blob FROM {table} WHERE measure = {measure} ORDER BY grain, anchor");

    private static async Task<Dictionary<short, long>> BasesAsync(ReadSnapshot snapshot, CancellationToken cancellationToken)
    {
        await using var command = snapshot.Command("SELECT measure, sequence FROM measure_base");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var bases = new Dictionary<short, long>();
        while (await rows.ReadAsync(cancellationToken))
        {
            bases[rows.GetInt16(0)] = rows.GetInt64(1);
        }

        return bases;
    }

    private static async Task TakeAsync(ReadSnapshot snapshot, string text, Action<StoredBlock> take, CancellationToken cancellationToken)
    {
        await using var command = snapshot.Command(text);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            take(new StoredBlock(rows.GetInt16(0), PeriodOf(rows.GetInt32(1), rows.GetInt32(2)), rows.GetFieldValue<byte[]>(3)));
        }
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
