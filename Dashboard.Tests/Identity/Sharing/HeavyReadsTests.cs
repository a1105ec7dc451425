using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Sharing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Identity.Sharing;

public sealed class HeavyReadsTests
{
    private static readonly Reader Greedy = new("greedy", AreaScope.Of(TerritoryMap.BuiltIn.City), Rights.Read);
    private static readonly Reader Modest = Greedy with { Name = "modest" };

    private readonly FakeTimeProvider time = new();
    private readonly HeavyReads reads;

    public HeavyReadsTests() => reads = new HeavyReads(
        Options.Create(new ReadingOptions { HeavyAtOnce = 3, HeavyPerReader = 2, WaitingPerReader = 3, HeavySeconds = 10 }), time);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_OfOneReaderAtOnce_RunAFew_QueueAFew_AndTheRestAreRefused_WhileAnotherIsServed()
    {
        using var go = new ManualResetEventSlim();
        using var begun = new SemaphoreSlim(0);
        var running = 0;
        var most = 0;
        var forty = Enumerable.Range(0, 40).Select(_ => RefusalAsync(Greedy, stop =>
        {
            lock (go)
            {
                most = Math.Max(most, ++running);
            }

            begun.Release();
            go.Wait(stop);
            lock (go)
            {
                running--;
            }

            return 0;
        })).ToArray();
        await begun.WaitAsync(Stop);
        await begun.WaitAsync(Stop);

        Assert.Equal(7, await reads.RunAsync(Modest, _ => 7, Stop));

        go.Set();
        var answers = await Task.WhenAll(forty);
        Assert.Equal(2, most);
        Assert.Equal(5, answers.Count(answer => answer is null));
        Assert.Equal(35, answers.Count(answer => answer == ReadRefusal.TooManyOfReader));
    }

    [Fact]
    public async Task Read_ThatRunsTooLong_IsEndedAndSaidSo()
    {
        using var begun = new SemaphoreSlim(0);
        var read = RefusalAsync(Greedy, stop =>
        {
            begun.Release();
            stop.WaitHandle.WaitOne();
            stop.ThrowIfCancellationRequested();
            return 0;
        });
        await begun.WaitAsync(Stop);

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ReadRefusal.TooLong, await read);
        Assert.Equal(1, await reads.RunAsync(Greedy, _ => 1, Stop));
    }

    [Fact]
    public async Task Read_WhoseTurnDoesNotCome_IsBusy_AndTakesNoPlace()
    {
        using var go = new ManualResetEventSlim();
        using var begun = new SemaphoreSlim(0);
        int Hold(CancellationToken stop)
        {
            begun.Release();
            go.Wait(CancellationToken.None);
            return 0;
        }

        Task<ReadRefusal?>[] held = [RefusalAsync(Greedy, Hold), RefusalAsync(Greedy, Hold), RefusalAsync(Modest, Hold)];
        for (var i = 0; i < held.Length; i++)
        {
            await begun.WaitAsync(Stop);
        }

        var waiting = RefusalAsync(Modest, _ => 0);
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ReadRefusal.Busy, await waiting);
        go.Set();
        await Task.WhenAll(held);
        var after = await Task.WhenAll(reads.RunAsync(Greedy, _ => 1, Stop), reads.RunAsync(Greedy, _ => 1, Stop), reads.RunAsync(Modest, _ => 1, Stop));
        Assert.Equal(3, after.Sum());
    }

    [Fact]
    public async Task Read_RunsOnAThreadOfItsOwn() => Assert.False(await reads.RunAsync(Greedy, _ => Thread.CurrentThread.IsThreadPoolThread, Stop));

    [Fact]
    public async Task Read_WhoseReaderLeaves_EndsAsCancelled()
    {
        using var leaving = new CancellationTokenSource();
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reads.RunAsync(Greedy, _ => 0, leaving.Token));

        Assert.Equal(1, await reads.RunAsync(Greedy, _ => 1, Stop));
    }

    private async Task<ReadRefusal?> RefusalAsync(Reader reader, Func<CancellationToken, int> read)
    {
        try
        {
            await reads.RunAsync(reader, read, Stop);
            return null;
        }
        catch (ReadRefusedException refused)
        {
            return refused.Why;
        }
    }
}
