using System.Security.Cryptography;
using Dashboard.Bench.Support;
using Dashboard.Data.Blocks;
using Dashboard.Data.Changes;
using Dashboard.Data.Replay;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;
using Dashboard.Jobs.Folding;
using Dashboard.Jobs.Nights;

namespace Dashboard.Bench.Aggregation;

/// <summary>The nightly fold after one record in a hundred was changed, against rebuilding everything; the rows left behind must be the same bytes.</summary>
internal sealed class FoldBenchmark : IBenchmark
{
    private const int Items = 600_000;
    private const int Returns = 120_000;
    private const int Rounds = 3;
    private static readonly DateOnly LastDay = new(2026, 3, 1);

    public string Name => "fold";

    public string What => "fold of a 1 % change (records of the last 30 days, as late deliveries and corrections are), against the full rebuild";

    public string Goal => "at most 0.1, bit-identical";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(cancellationToken);
        await LoadedDatabase.FillAsync(database, Items, Returns, LastDay, cancellationToken);
        var blocks = database.Get<BlockStore>();
        var fold = new TailFold(blocks, database.Get<ChangeLog>(), TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
        var rebuild = new Rebuild(database.Get<RecordReplay>(), blocks);
        await rebuild.RunAsync(new Progress<double>(), cancellationToken);
        var (folds, rebuilds, ratios, identical) = (new List<double>(), new List<double>(), new List<double>(), true);
        for (var round = 0; round <= Rounds; round++)
        {
            var sequence = await ChangeAsync(database, round, cancellationToken);
            var folded = await Interleaved.TimeAsync(() => fold.RunAsync(sequence, new Progress<NightProgress>(), cancellationToken));
            var after = Hash(database);
            var rebuilt = await Interleaved.TimeAsync(() => rebuild.RunAsync(new Progress<double>(), cancellationToken));
            identical &= after.SequenceEqual(Hash(database));
            if (round > 0)
            {
                folds.Add(folded);
                rebuilds.Add(rebuilt);
                ratios.Add(folded / rebuilt);
            }
        }

        var ratio = Interleaved.Median(ratios);
        return new BenchResult(
            $"{ratio:0.000}",
            ratio <= 0.1 && identical,
            $"{Interleaved.Median(folds):0.00} s against {Interleaved.Median(rebuilds):0.00} s for {Items:N0} items and {Returns:N0} returns; {(identical ? "bit-identical" : "NOT identical")}; median of {Rounds}");
    }

    /// <summary>Half new records, half corrections of earlier ones.</summary>
    private static async Task<long> ChangeAsync(BenchDatabase database, int round, CancellationToken cancellationToken)
    {
        var fresh = new SampleItems(100 + round).Take(Items / 200, LastDay, days: 30);
        var corrected = new SampleItems(100).Take(Items / 200, LastDay, days: 30).Select(item => item with { Version = round + 2 });
        List<WorkItem> items = [.. fresh, .. corrected];
        return (await database.Get<IRecordWriter>().WriteItemsAsync(items, [], new IntakeOrigin("http", "bench"), cancellationToken)).Sequence;
    }

    private static byte[] Hash(BenchDatabase database)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var connection = database.Open();
        foreach (var table in new[] { "measure_block", "rollup_block" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT measure, grain, anchor, blob FROM {table} ORDER BY measure, grain, anchor";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                hash.AppendData(BitConverter.GetBytes(HashCode.Combine(rows.GetInt32(0), rows.GetInt32(1), rows.GetInt32(2))));
                hash.AppendData(rows.GetFieldValue<byte[]>(3));
            }
        }

        return hash.GetHashAndReset();
    }
}
