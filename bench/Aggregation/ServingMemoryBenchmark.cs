using Dashboard.Bench.Support;
using Dashboard.Data.Blocks;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Bench.Aggregation;

/// <summary>
/// The program as a process on the blocks of a full-load year, while it answers every board and every indicator of all districts, months and
/// subdistricts.
/// </summary>
internal sealed class ServingMemoryBenchmark : IBenchmark
{
    private const double Limit = 1_500;
    private static readonly string[] Pages = ["/", "/boards/core", "/boards/unify", "/boards/roles", "/boards/services", "/boards/law", "/boards/equity", "/indicators"];

    public string Name => "serving-memory";

    public string What => "memory of the full-load year (all measures, 13 months) while serving";

    public string Goal => "at most 1,500 MB";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(cancellationToken);
        var today = CityTime.DayOf(DateTimeOffset.UtcNow);
        var megabytes = await FillAsync(database, today.AddDays(-1), cancellationToken) / 1e6;
        await using var program = await BuiltProgram.StartAsync(database.Directory, cancellationToken, ("Demo__Enabled", "true"), ("Night__Enabled", "false"));
        var loaded = program.Megabytes;
        using var client = await program.ClientWithKeyAsync(cancellationToken);
        await program.SignInAsync("leader", cancellationToken);
        var (peak, answered) = (loaded, 0);
        foreach (var page in Pages)
        {
            answered += (await program.Client.GetStringAsync(new Uri(page, UriKind.Relative), cancellationToken)).Length > 0 ? 1 : 0;
        }

        var (first, last) = (Period.Of(Grain.Month, today.AddMonths(-12)), Period.Of(Grain.Month, today));
        foreach (var indicator in GovernanceCatalogue.BuiltIn.Indicators)
        {
            foreach (var level in new[] { "district", "subdistrict" })
            {
                var address = $"/api/v1/values?indicator={indicator.Code}&level={level}&parent=5101&grain=month&from={first}&to={last}";
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
                answer.EnsureSuccessStatusCode();
                answered++;
                peak = Math.Max(peak, program.Megabytes);
            }
        }

        return new BenchResult(
            $"{peak:N0} MB",
            peak <= Limit,
            $"largest working set over {answered} pages and answers; {loaded:N0} MB when ready, {program.Megabytes:N0} MB at the end; blocks take {megabytes:N0} MB on disk");
    }

    private static async Task<long> FillAsync(BenchDatabase database, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var load = new FullLoad(lastDay);
        var blocks = database.Get<BlockStore>();
        var size = 0L;
        foreach (var measure in GovernanceCatalogue.BuiltIn.Measures)
        {
            var store = new AmountStore(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
            foreach (var deltas in load.Of(measure))
            {
                store.Apply(deltas.AsSpan());
            }

            var fold = new MeasureFold(measure.Id, 0, [.. store.MeasureBlocks()], null);
            size += fold.Size;
            await blocks.SaveAsync([fold], cancellationToken);
        }

        return size;
    }
}
