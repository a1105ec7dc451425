using System.Diagnostics;
using System.Net.Http.Json;
using System.Threading.Channels;
using Dashboard.Live.Push;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.SignalR.Client;

namespace Dashboard.Tests.Proofs;

/// <summary>Today's figures move within a second of the commit: from the answer to the delivery to the change at a client of the hub.</summary>
[Trait("Group", "process")]
public sealed class LiveWithinASecondTests(ITestOutputHelper output)
{
    private const int Deliveries = 30;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delivery_OnceAnswered_IsAtTheClientWithinASecond()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-live-").FullName;
        var (_, printed) = await ProgramProcess.RunAsync(
            directory, ["key", "add", "live", "--sources", "*", "--areas", "5101", "--rights", "read,write"], null, null, Stop);
        var key = printed.TrimEnd().Split('\n')[^1].Trim();
        await using var program = await ProgramProcess.ServeAsync(directory, null, Stop);
        using var client = new HttpClient { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        await using var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(program.Address, "/hubs/live"), options => options.Headers.Add("X-Api-Key", key)).Build();
        var changes = Channel.CreateUnbounded<(PushChange Change, long At)>();
        connection.On<PushChange>("Changed", change => changes.Writer.TryWrite((change, Stopwatch.GetTimestamp())));
        await connection.StartAsync(Stop);
        await connection.InvokeAsync<PushSnapshot>("Subscribe", (string[])["services.request.per-1000"], (string[])["5101"], "day", Stop);

        List<TimeSpan> delays = [];
        for (var i = 1; i <= Deliveries; i++)
        {
            await client.PostAsJsonAsync("/api/v1/work-items", new[] { Request(i) }, Stop);
            var answered = Stopwatch.GetTimestamp();
            var (change, at) = await changes.Reader.ReadAsync(Stop);
            while (change.Values[0].Numerator < i)
            {
                (change, at) = await changes.Reader.ReadAsync(Stop);
            }

            delays.Add(at > answered ? Stopwatch.GetElapsedTime(answered, at) : TimeSpan.Zero);
        }

        delays.Sort();
        output.WriteLine($"commit to client: median {delays[Deliveries / 2].TotalMilliseconds:0} ms, longest {delays[^1].TotalMilliseconds:0} ms");
        Assert.True(delays[^1] < TimeSpan.FromSeconds(1), $"{delays[^1].TotalMilliseconds:0} ms");
        await program.KillAsync();
        Directory.Delete(directory, recursive: true);
    }

    private static object Request(int id) => new
    {
        type = "request", source = "12345", id = $"{id}", version = 1, area = "510104017001", state = "received", nature = "help", category = "other", channel = "phone",
        receivedAt = TimeProvider.System.GetUtcNow(),
    };
}
