using Dashboard.Signals;
using Dashboard.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dashboard.Tests.Live;

public sealed class SignalLoopTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private readonly FakeTimeProvider time = new();
    private readonly List<Exception> faults = [];
    private int rounds;

    [Fact]
    public async Task Signal_WhenIdle_DoesOneRoundAtOnce()
    {
        await using var loop = Loop(_ => Task.CompletedTask);

        loop.Signal();
        await loop.DrainAsync();

        Assert.Equal(1, rounds);
    }

    [Fact]
    public async Task Signals_WithinTheInterval_AreMergedIntoOneLaterRound()
    {
        await using var loop = Loop(_ => Task.CompletedTask);
        loop.Signal();
        await loop.DrainAsync();

        for (var i = 0; i < 10_000; i++)
        {
            loop.Signal();
        }

        var drained = loop.DrainAsync();
        Assert.False(drained.IsCompleted);
        await time.PassUntilAsync(Interval, drained);

        Assert.Equal(2, rounds);
    }

    [Fact]
    public async Task Signal_DuringARound_LeadsToAnotherRound()
    {
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        await using var loop = Loop(_ =>
        {
            entered.TrySetResult();
            return leave.Task;
        });
        loop.Signal();
        await entered.Task;

        loop.Signal();
        leave.SetResult();
        await time.PassUntilAsync(Interval, loop.DrainAsync());

        Assert.Equal(2, rounds);
    }

    [Fact]
    public async Task Round_ThatThrows_IsToldAndTheLoopGoesOn()
    {
        await using var loop = Loop(_ => rounds == 1 ? throw new InvalidOperationException("first") : Task.CompletedTask);
        loop.Signal();
        await loop.DrainAsync();

        loop.Signal();
        await time.PassUntilAsync(Interval, loop.DrainAsync());

        Assert.Equal("first", Assert.Single(faults).Message);
        Assert.Equal(2, rounds);
    }

    [Fact]
    public async Task Signal_AfterDisposal_DoesNothing()
    {
        var loop = Loop(_ => Task.CompletedTask);
        await loop.DisposeAsync();

        loop.Signal();
        await loop.DrainAsync();

        Assert.Equal(0, rounds);
    }

    [Fact]
    public async Task Disposal_WhileTheIntervalRuns_EndsAtOnce()
    {
        var loop = Loop(_ => Task.CompletedTask);
        loop.Signal();
        await loop.DrainAsync();
        loop.Signal();

        await loop.DisposeAsync();

        Assert.Equal(1, rounds);
    }

    private SignalLoop Loop(Func<CancellationToken, Task> work) => new(
        Interval,
        time,
        ending =>
        {
            rounds++;
            return work(ending);
        },
        fault =>
        {
            faults.Add(fault);
            return Task.CompletedTask;
        });
}
