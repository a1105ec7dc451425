using System.Threading.Channels;

namespace Dashboard.Signals;

/// <summary>
/// Does one piece of work after a signal: never twice at once, never more often than the interval, and once more when a signal came while
/// it worked. Signals are merged, none is lost. The culture of whoever makes the loop flows with it.
/// </summary>
internal sealed class SignalLoop : IAsyncDisposable, IDisposable
{
    private readonly Channel<bool> slot = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly CancellationTokenSource ending = new();
    private readonly TimeSpan interval;
    private readonly TimeProvider time;
    private readonly Func<CancellationToken, Task> work;
    private readonly Func<Exception, Task> failed;
    private readonly Task running;
    private readonly Lock gate = new();
    private readonly List<(long Given, TaskCompletionSource Source)> draining = [];
    private long given;
    private long done;

    /// <param name="interval">Shortest time between the beginnings of two rounds; zero for none.</param>
    /// <param name="time">The clock of the interval.</param>
    /// <param name="work">One round.</param>
    /// <param name="failed">Told of a round that threw; the loop goes on.</param>
    public SignalLoop(TimeSpan interval, TimeProvider time, Func<CancellationToken, Task> work, Func<Exception, Task> failed)
    {
        (this.interval, this.time, this.work, this.failed) = (interval, time, work, failed);
        running = Task.Run(RunAsync);
    }

    /// <summary>Asks for a round. Returns at once.</summary>
    public void Signal()
    {
        Interlocked.Increment(ref given);
        slot.Writer.TryWrite(true);
    }

    /// <summary>Completes once every signal given before has been worked off. For tests, in place of waiting.</summary>
    public Task DrainAsync()
    {
        lock (gate)
        {
            var target = Interlocked.Read(ref given);
            if (done >= target || running.IsCompleted)
            {
                return Task.CompletedTask;
            }

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            draining.Add((target, source));
            return source.Task;
        }
    }

    /// <summary>Ends the loop without waiting for a round that is under way.</summary>
    public void Dispose()
    {
        slot.Writer.TryComplete();
        ending.Cancel();
    }

    /// <summary>Ends the loop and waits for the round that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await running;
    }

    private async Task RunAsync()
    {
        try
        {
            await foreach (var _ in slot.Reader.ReadAllAsync(ending.Token))
            {
                var began = time.GetTimestamp();
                await RoundAsync();

                // Measured from the beginning, so that a clock advanced before this line is not waited for again.
                var rest = interval - time.GetElapsedTime(began);
                if (rest > TimeSpan.Zero)
                {
                    await Task.Delay(rest, time, ending.Token);
                }
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
        finally
        {
            Finish(long.MaxValue);
        }
    }

    private async Task RoundAsync()
    {
        var upTo = Interlocked.Read(ref given);
        try
        {
            await work(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            await failed(fault);
        }

        Finish(upTo);
    }

    private void Finish(long upTo)
    {
        lock (gate)
        {
            done = upTo;
            foreach (var (target, source) in draining)
            {
                if (target <= upTo)
                {
                    source.TrySetResult();
                }
            }

            draining.RemoveAll(waiting => waiting.Given <= upTo);
        }
    }
}
