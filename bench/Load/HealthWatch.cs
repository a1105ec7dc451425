using System.Net;
using Dashboard.Bench.Support;

namespace Dashboard.Bench.Load;

/// <summary>Asks for readiness twenty times a second and looks at the memory, until it is stopped.</summary>
internal sealed class HealthWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly HttpClient client;
    private readonly Task watching;

    public HealthWatch(BuiltProgram program)
    {
        client = new HttpClient { BaseAddress = program.Address };
        watching = Task.Run(() => WatchAsync(program));
    }

    public Latencies Answers { get; } = new();

    /// <summary>Answers that were not 200.</summary>
    public int NotReady { get; private set; }

    /// <summary>Largest working set seen, in megabytes.</summary>
    public double Peak { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await watching;
        client.Dispose();
        ending.Dispose();
    }

    private async Task WatchAsync(BuiltProgram program)
    {
        var ready = new Uri("/health/ready", UriKind.Relative);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            while (await beat.WaitForNextTickAsync(ending.Token))
            {
                using var answer = await Answers.TimeAsync(() => client.GetAsync(ready, CancellationToken.None));
                NotReady += answer.StatusCode == HttpStatusCode.OK ? 0 : 1;
                Peak = Math.Max(Peak, program.Megabytes);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }
}
