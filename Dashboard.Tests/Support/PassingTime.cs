using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Support;

/// <summary>Moves a clock that stands still.</summary>
internal static class PassingTime
{
    /// <summary>How long what is awaited may take of real time before the clock is moved once more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Moves the clock by one step, and by further ones while the task is not done: a loop that has just worked out how long to rest, but not begun to, would
    /// otherwise wait for a time that never comes.
    /// </summary>
    public static async Task PassUntilAsync(this FakeTimeProvider time, TimeSpan step, Task reached)
    {
        using var tick = new PeriodicTimer(Patience);
        while (!reached.IsCompleted)
        {
            time.Advance(step);
            await Task.WhenAny(reached, tick.WaitForNextTickAsync().AsTask());
        }

        await reached;
    }
}
