using System.Diagnostics;
using System.Net;
using Dashboard.Bench.Support;
using Dashboard.Domain.Calendar;

namespace Dashboard.Bench.Load;

/// <summary>
/// The program as a process on a year of work items: forty reads at once, each of another earlier sequence, and the pages of the year's
/// records.
/// </summary>
internal sealed class HeavyReadsBenchmark : IBenchmark
{
    private const int Items = 300_000;
    private const int AtOnce = 40;
    private const int Times = 5;
    private const double MostHealth = 100;
    private const double MostRatio = 2;
    private const double MostKept = 1.25;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    public string Name => "heavy-reads";

    public string What => "forty readings at once of different earlier sequences: p99 of readiness; page 1,000 of a year's records against page 1, read for the first time and again";

    public string Goal => "readiness p99 at most 100 ms, page 1,000 at most 2x page 1, memory back to 1.25x within 30 s";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(cancellationToken);
        var today = CityTime.DayOf(DateTimeOffset.UtcNow);
        await LoadedDatabase.FillAsync(database, Items, 20_000, today.AddDays(-1), cancellationToken);
        await using var program = await BuiltProgram.StartAsync(database.Directory, cancellationToken, ("Demo__Enabled", "false"), ("Night__Enabled", "false"));
        using var client = await program.ClientWithKeyAsync(cancellationToken);
        var before = program.Megabytes;
        // Neither is the first request of all, and each finds its list unread: the year and the year to date hold the same records.
        await PageAsync(client, 1, $"{today.AddDays(-1):yyyy-MM}", cancellationToken);
        var year = $"{today:yyyy}";
        var first = await PageAsync(client, 1, year, cancellationToken);
        var deep = await PageAsync(client, 1_000, $"{today:yyyy-MM}~ytd", cancellationToken);
        var near = await MedianAsync(client, 1, year, cancellationToken);
        var far = await MedianAsync(client, 1_000, year, cancellationToken);
        var watch = new HealthWatch(program);
        HttpStatusCode[] answers;
        await using (watch)
        {
            answers = await Task.WhenAll(Enumerable.Range(1, AtOnce).Select(sequence => EarlierAsync(client, sequence, cancellationToken)));
        }

        var peak = Math.Max(watch.Peak, program.Megabytes);
        await Task.Delay(Rest, cancellationToken);
        var after = program.Megabytes;
        var (p99, ratio) = (watch.Answers.P99, Math.Max(far / near, deep / first));
        return new BenchResult(
            $"{p99:0} ms, {ratio:0.0}x",
            p99 <= MostHealth && ratio <= MostRatio && after <= MostKept * before && answers.All(status => status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable),
            $"{answers.Count(status => status == HttpStatusCode.OK)} of {AtOnce} answered, {answers.Count(status => status == HttpStatusCode.TooManyRequests)} told to come back, {answers.Count(status => status == HttpStatusCode.ServiceUnavailable)} ended as too long; "
            + $"page 1 {near:0} ms, page 1,000 {far:0} ms (the first time {first:0} and {deep:0} ms) of {Items:N0} items; "
            + $"memory {before:N0} MB before, {peak:N0} MB at most, {after:N0} MB after 30 s");
    }

    private static async Task<double> MedianAsync(HttpClient client, int page, string period, CancellationToken cancellationToken)
    {
        List<double> taken = [];
        for (var time = 0; time < Times; time++)
        {
            taken.Add(await PageAsync(client, page, period, cancellationToken));
        }

        taken.Sort();
        return taken[Times / 2];
    }

    private static async Task<double> PageAsync(HttpClient client, int page, string period, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        var text = await client.GetStringAsync(new Uri($"/api/v1/records?measure=request.received&area=5101&period={period}&page={page}", UriKind.Relative), cancellationToken);
        return text.Contains("\"records\":[{", StringComparison.Ordinal)
            ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds
            : throw new InvalidOperationException($"Page {page} is empty.");
    }

    private static async Task<HttpStatusCode> EarlierAsync(HttpClient client, int sequence, CancellationToken cancellationToken)
    {
        var address = $"/api/v1/values?measure=request.received&level=district&parent=5101&grain=month&from=2026-01&to=2026-12&asOf={sequence}";
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
        return answer.StatusCode;
    }
}
