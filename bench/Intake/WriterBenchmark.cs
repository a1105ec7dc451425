using Dashboard.Bench.Support;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;

namespace Dashboard.Bench.Intake;

/// <summary>The writer with everything it does, against bare prepared inserts of the rows and deltas it wrote.</summary>
internal sealed class WriterBenchmark : IBenchmark
{
    private const int Deliveries = 5;
    private const int Rows = 10_000;

    public string Name => "intake-writer";

    public string What => "validated work items through the writer to SQLite, against bare prepared inserts of the same rows and deltas";

    public string Goal => "at least 0.5 of the rate";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        var items = new SampleItems(1);
        List<WorkItem>[] deliveries = [.. Enumerable.Range(0, Deliveries).Select(_ => items.Take(Rows, new DateOnly(2026, 3, 1)))];
        await using var model = await BenchDatabase.CreateAsync(cancellationToken);
        await WriteAsync(model, deliveries, cancellationToken);
        using var copied = CopiedRows.Of(model);

        var (product, bare, ratio) = await Interleaved.MediansAsync(
            async () =>
            {
                await using var database = await BenchDatabase.CreateAsync(cancellationToken);
                return await Interleaved.TimeAsync(() => WriteAsync(database, deliveries, cancellationToken));
            },
            async () =>
            {
                await using var database = await BenchDatabase.CreateAsync(cancellationToken);
                return await Interleaved.TimeAsync(() => copied.InsertAsync(database));
            });
        var rate = 1 / ratio;
        return new BenchResult(
            $"{rate:0.00}", rate >= 0.5, $"{Deliveries * Rows / product:N0} against {Deliveries * Rows / bare:N0} items/s, commits of {Rows:N0}, synchronous=FULL");
    }

    private static async Task WriteAsync(BenchDatabase database, List<WorkItem>[] deliveries, CancellationToken cancellationToken)
    {
        var writer = database.Get<IRecordWriter>();
        foreach (var delivery in deliveries)
        {
            await writer.WriteItemsAsync(delivery, [], new IntakeOrigin("http", "bench"), cancellationToken);
        }
    }
}
