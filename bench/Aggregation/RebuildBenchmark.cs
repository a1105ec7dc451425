using Dashboard.Bench.Support;
using Dashboard.Data.Replay;

namespace Dashboard.Bench.Aggregation;

/// <summary>All blocks made anew from the records, against reading every row of them once.</summary>
internal sealed class RebuildBenchmark : IBenchmark
{
    private const int Items = 200_000;
    private const int Returns = 120_000;

    public string Name => "rebuild";

    public string What => "rebuild of blocks from records, against one raw row scan";

    public string Goal => "at most 1.5";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(cancellationToken);
        await LoadedDatabase.FillAsync(database, Items, Returns, new DateOnly(2026, 3, 1), cancellationToken);
        var replay = database.Get<RecordReplay>();
        var (rebuild, scan, ratio) = await Interleaved.MediansAsync(
            () => Interleaved.TimeAsync(async () =>
            {
                var rebuilt = await replay.RunAsync(null, cancellationToken);
                _ = rebuilt.Store.MeasureBlocks().Count();
            }),
            () => Interleaved.TimeAsync(() => Task.Run(() => Scan(database), cancellationToken)));
        return new BenchResult(
            $"{ratio:0.00}", ratio <= 1.5, $"{rebuild:0.00} s ({Items / rebuild:N0} items/s) against {scan:0.00} s for {Items:N0} items and {Returns:N0} returns");
    }

    /// <summary>Every column of every row through the same provider that the product reads with.</summary>
    private static long Scan(BenchDatabase database)
    {
        using var connection = database.Open();
        var values = 0L;
        foreach (var table in new[] { "work_item", "observation" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            using var rows = command.ExecuteReader();
            var row = new object[rows.FieldCount];
            while (rows.Read())
            {
                values += rows.GetValues(row);
            }
        }

        return values;
    }
}
