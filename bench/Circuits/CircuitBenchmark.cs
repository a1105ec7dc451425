using System.Diagnostics;
using System.Net.Http.Json;
using Dashboard.Bench.Support;
using Dashboard.Domain.Calendar;

namespace Dashboard.Bench.Circuits;

/// <summary>
/// Two hundred viewers of the overview while a record is delivered five times a second: how long from its commit until the number in the
/// viewer's hands has changed, and what an update costs the server against a board of plain HTML under the same load.
/// </summary>
internal sealed class CircuitBenchmark : IBenchmark
{
    private const int Viewers = 200;
    private const int ChangesInRound = 50;
    private const int Rounds = 5;

    // Until the compiler has done with the hot paths of both.
    private const int WarmRounds = 3;
    private const int Before = 1_000;
    private const int Items = 100_000;
    private const int Returns = 120_000;
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(200);

    public string Name => "circuits";

    public string What => "commit to circuit, 200 viewers of the overview, five changes a second; processor per update against a plain-HTML board of 24 cards";

    public string Goal => "p99 at most 250 ms, processor at most 2x";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        // Records of its own: only what is delivered here moves a figure.
        await using var database = await BenchDatabase.CreateAsync(cancellationToken);
        await LoadedDatabase.FillAsync(database, Items, Returns, CityTime.DayOf(DateTimeOffset.UtcNow).AddDays(-1), cancellationToken);
        await using var product = await BuiltProgram.StartAsync(database.Directory, cancellationToken, ("Demo__Enabled", "false"), ("Night__Enabled", "false"));
        await using var plain = await BuiltProgram.StartPlainAsync(cancellationToken);
        using var intake = await product.ClientWithKeyAsync(cancellationToken);
        var number = 0;
        await DeliverAsync(intake, Before, ref number, cancellationToken);
        var (watching, plainWatching) = (new Watching(), new Watching { Base = 1_000 });
        watching.Base = await ReceivedTodayAsync(intake, cancellationToken);
        var viewers = await OpenAsync(product, watching, await product.SignInAsync("leader", cancellationToken), cancellationToken);
        var plainViewers = await OpenAsync(plain, plainWatching, null, cancellationToken);

        Task Change() => DeliverAsync(intake, 1, ref number, cancellationToken);
        async Task PlainChange() => (await plain.Client.PostAsync(new Uri("/change", UriKind.Relative), null, cancellationToken)).EnsureSuccessStatusCode();
        for (var round = 0; round < WarmRounds; round++)
        {
            await RoundAsync(product, watching, viewers, Change, cancellationToken);
            await RoundAsync(plain, plainWatching, plainViewers, PlainChange, cancellationToken);
        }

        var (costs, plainCosts) = (new List<double>(), new List<double>());
        var skip = watching.Milliseconds.Count;
        for (var round = 0; round < Rounds; round++)
        {
            costs.Add(await RoundAsync(product, watching, viewers, Change, cancellationToken));
            plainCosts.Add(await RoundAsync(plain, plainWatching, plainViewers, PlainChange, cancellationToken));
        }

        var times = watching.Milliseconds.Skip(skip).Order().ToList();
        var faults = viewers.Concat(plainViewers).Select(viewer => viewer.Fault).Where(fault => fault is not null).ToList();
        foreach (var viewer in viewers.Concat(plainViewers))
        {
            await viewer.DisposeAsync();
        }

        var expected = Viewers * ChangesInRound * Rounds;
        var (p50, p99) = (At(times, 0.5), At(times, 0.99));
        var (cost, plainCost) = (Interleaved.Median(costs), Interleaved.Median(plainCosts));
        return new BenchResult(
            $"p99 {p99:0} ms, processor {cost / plainCost:0.0}x",
            p99 <= 250 && cost <= 2 * plainCost && times.Count == expected && faults.Count == 0,
            $"p50 {p50:0} ms; {cost * 1e6:0} us an update, intake and snapshots included, against {plainCost * 1e6:0} us; plain board p99 {At([.. plainWatching.Milliseconds.Order()], 0.99):0} ms; {times.Count:N0} of {expected:N0} changes seen{(faults.Count > 0 ? "; " + faults[0] : "")}");
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[(int)(share * (sorted.Count - 1))];

    /// <summary>Processor seconds of the server for each update of a viewer.</summary>
    private static async Task<double> RoundAsync(BuiltProgram server, Watching watching, List<Viewer> viewers, Func<Task> change, CancellationToken cancellationToken)
    {
        var (processor, begun) = (server.Processor, Stopwatch.GetTimestamp());
        for (var i = 0; i < ChangesInRound; i++)
        {
            watching.Announce();
            await change();
            watching.Committed(Stopwatch.GetTimestamp());
            var wait = (Spacing * (i + 1)) - Stopwatch.GetElapsedTime(begun);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }
        }

        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        return (server.Processor - processor) / (ChangesInRound * (double)viewers.Count);
    }

    private static async Task<List<Viewer>> OpenAsync(BuiltProgram server, Watching watching, string? cookie, CancellationToken cancellationToken)
    {
        var viewers = new List<Viewer>();
        for (var i = 0; i < Viewers; i++)
        {
            var viewer = new Viewer(watching.NewViewer());
            await viewer.OpenAsync(server.Client, server.Address, cookie, cancellationToken);
            viewers.Add(viewer);
        }

        return viewers;
    }

    private static Task DeliverAsync(HttpClient intake, int count, ref int number, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        var first = number;
        number += count;
        var items = Enumerable.Range(first, count).Select(i => new
        {
            type = "request", source = "bench", id = $"B{i}", version = 1, area = "510104017001", state = "received", channel = "phone", nature = "help", receivedAt = now,
        });
        return PostAsync(intake, items, cancellationToken);
    }

    private static async Task PostAsync(HttpClient intake, IEnumerable<object> items, CancellationToken cancellationToken)
    {
        using var answer = await intake.PostAsJsonAsync(new Uri("/api/v1/work-items", UriKind.Relative), items, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<long> ReceivedTodayAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var today = Period.Of(Grain.Day, CityTime.DayOf(DateTimeOffset.UtcNow));
        for (var attempt = 0; ; attempt++)
        {
            using var answer = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(
                new Uri($"/api/v1/values?measure=request.received&area=5101&grain=day&from={today}&to={today}", UriKind.Relative), cancellationToken));
            var value = answer.RootElement.GetProperty("values")[0].GetProperty("value").GetDouble();
            if (value >= Before || attempt > 50)
            {
                return (long)value;
            }

            await Task.Delay(100, cancellationToken);
        }
    }
}
