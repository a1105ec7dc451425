using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dashboard.Bench.Support;
using Dashboard.Domain.Catalogue;
using Dashboard.Live;
using Dashboard.Live.Push;
using Microsoft.AspNetCore.SignalR;

namespace Dashboard.Bench.Live;

/// <summary>Processor of the server for each delivery: our hub with its numbering, sharing and mailboxes against a bare hub, same message, same pace.</summary>
internal sealed class HubBenchmark : IBenchmark
{
    private const int Clients = 1_000;
    private const int Messages = 20;
    private const double Most = 1.3;

    private static readonly string[] Indicators = [.. GovernanceCatalogue.BuiltIn.Indicators.Take(6).Select(indicator => indicator.Code)];

    public string Name => "hub";

    public string What => "hub fan-out to 1,000 light clients, processor per delivery, against a bare hub";

    public string Goal => "at most 1.3x";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var host = await HubHost.StartAsync();
        var call = JsonSerializer.Serialize(new
        {
            type = 1, invocationId = "1", target = nameof(LiveHub.Subscribe), arguments = new object[] { Indicators, (string[])["5101"], "day" },
        });
        using var ours = await ClientProcess.StartAsync(host.Address + "/live", Clients, call);
        using var bare = await ClientProcess.StartAsync(host.Address + "/bare", Clients, null);
        var (first, second, ratio) = await Interleaved.MediansAsync(
            () => CostAsync(ours, () =>
            {
                host.Moving.Change();
                return Task.CompletedTask;
            }),
            () => CostAsync(bare, () => SendBareAsync(host)));
        return new BenchResult(
            string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}x"),
            ratio <= Most,
            string.Create(CultureInfo.InvariantCulture, $"{first:0.0} us against {second:0.0} us of processor per delivery, {Indicators.Length} values a message, {Clients:N0} clients at 3 messages a second"));
    }

    private static Task SendBareAsync(HubHost host)
    {
        // The bare hub has the same values and builds the same message; it does not number, compare or guard.
        host.Moving.Move();
        var set = host.Moving.Read([.. Queries()]);
        return host.Bare.Clients.All.SendAsync("Changed", new PushChange(set.Sequence - 1, set.Sequence, [.. set.Figures.Select(PushedValue.Of)]));
    }

    private static IEnumerable<FigureQuery> Queries() => GovernanceCatalogue.BuiltIn.Indicators.Take(Indicators.Length).Select(indicator => new FigureQuery(
        indicator, null, Domain.Territory.TerritoryMap.BuiltIn.City, Domain.Calendar.Period.Of(Domain.Calendar.Grain.Day, new DateOnly(2026, 3, 20))));

    /// <summary>Microseconds of this process for each message that arrived.</summary>
    private static async Task<double> CostAsync(ClientProcess clients, Func<Task> change)
    {
        GC.Collect();
        var before = await clients.ReceivedAsync();
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        using var pace = new PeriodicTimer(PushFeed.Interval + TimeSpan.FromMilliseconds(20));
        for (var i = 0; i < Messages; i++)
        {
            await change();
            await pace.WaitForNextTickAsync();
        }

        process.Refresh();
        var spent = process.TotalProcessorTime - processor;
        var arrived = await clients.ReceivedAsync() - before;
        return arrived == Clients * Messages
            ? spent.TotalMicroseconds / arrived
            : throw new InvalidOperationException($"{arrived} of {Clients * Messages} messages arrived.");
    }
}
