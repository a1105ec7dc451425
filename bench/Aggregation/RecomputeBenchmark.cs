using Dashboard.Bench.Support;
using Dashboard.Data.Blocks;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Bench.Aggregation;

/// <summary>Every roll-up of nine measures of a year from their stored blocks, results written, against streaming the same amounts as rows.</summary>
internal sealed class RecomputeBenchmark : IBenchmark
{
    private const int Days = 365;

    public string Name => "recompute";

    public string What => "full recompute from blocks with results written, against streaming the same amounts as rows";

    public string Goal => "at most 0.15";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(cancellationToken);
        Measure[] measures = [.. GovernanceCatalogue.BuiltIn.Measures.Where(m => m is { Origin: MeasureOrigin.CaseDerived, Nature: MeasureNature.Flow }).Take(9)];
        var amounts = await FillAsync(database, measures, cancellationToken);
        var sequence = 1L;
        var (product, stream, ratio) = await Interleaved.MediansAsync(
            () => Interleaved.TimeAsync(() => RecomputeAsync(database, measures, ++sequence, cancellationToken)),
            () => Interleaved.TimeAsync(() => Task.Run(() => Stream(database, measures.Length), cancellationToken)));
        return new BenchResult($"{ratio:0.000}", ratio <= 0.15, $"{product:0.00} s against {stream:0.00} s for {amounts:N0} amounts of {measures.Length} measures, {Days} days");
    }

    private static async Task RecomputeAsync(BenchDatabase database, Measure[] measures, long sequence, CancellationToken cancellationToken)
    {
        var blocks = database.Get<BlockStore>();
        var store = new AmountStore(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
        await blocks.LoadAsync(store.Load, cancellationToken);
        foreach (var measure in measures)
        {
            await blocks.SaveAsync([new MeasureFold(measure.Id, sequence, [.. store.RollupBlocks(measure.Id)], null)], cancellationToken);
        }
    }

    private static long Stream(BenchDatabase database, int measures)
    {
        var cells = TerritoryMap.BuiltIn.CellCount;
        var sums = new long[measures + 1, cells];
        using var connection = database.Open();
        raw.sqlite3_prepare_v2(connection.Handle!, "SELECT measure, day, cell, amount FROM bench_amount", out var statement);
        var read = 0L;
        while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
        {
            read += raw.sqlite3_column_int(statement, 1) > 0 ? 1 : 0;
            sums[raw.sqlite3_column_int(statement, 0), raw.sqlite3_column_int(statement, 2)] += raw.sqlite3_column_int64(statement, 3);
        }

        statement.manual_close();
        return read;
    }

    private static async Task<long> FillAsync(BenchDatabase database, Measure[] measures, CancellationToken cancellationToken)
    {
        var random = new Random(1);
        var first = new DateOnly(2025, 3, 1).DayNumber;
        Area[] communities = [.. TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, TerritoryMap.BuiltIn.City)];
        using var connection = database.Open();
        Execute(connection, "CREATE TABLE bench_amount (measure INT, day INT, cell INT, amount INT, PRIMARY KEY (measure, day, cell)) WITHOUT ROWID");
        var count = 0L;
        foreach (var (measure, index) in measures.Select((measure, index) => (measure, index)))
        {
            var store = new AmountStore(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO bench_amount VALUES ($m, $d, $c, $a)";
            var parameters = new[] { "$m", "$d", "$c", "$a" }.Select(name => insert.Parameters.Add(new SqliteParameter(name, 0L))).ToArray();
            for (var day = first; day < first + Days; day++)
            {
                Contribution[] deltas = [.. communities.Select(area => new Contribution(measure.Id, area.Ordinal, day, 0, random.Next(1, 60)))];
                store.Apply(deltas);
                foreach (var delta in deltas)
                {
                    (parameters[0].Value, parameters[1].Value, parameters[2].Value, parameters[3].Value) = (index, delta.Day, delta.Cell, delta.Amount);
                    insert.ExecuteNonQuery();
                    count++;
                }
            }

            transaction.Commit();
            await database.Get<BlockStore>().SaveAsync([new MeasureFold(measure.Id, 1, [.. store.MeasureBlocks()], null)], cancellationToken);
        }

        return count;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
