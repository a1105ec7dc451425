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

        Assert.Equal(7, await reads.RunAsync(Modest, null, _ => 7, Stop));

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
        Assert.Equal(1, await reads.RunAsync(Greedy, null, _ => 1, Stop));
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
        var after = await Task.WhenAll(reads.RunAsync(Greedy, null, _ => 1, Stop), reads.RunAsync(Greedy, null, _ => 1, Stop), reads.RunAsync(Modest, null, _ => 1, Stop));
        Assert.Equal(3, after.Sum());
    }

    [Fact]
    public async Task Read_RunsOnAThreadOfItsOwn() => Assert.False(await reads.RunAsync(Greedy, null, _ => Thread.CurrentThread.IsThreadPoolThread, Stop));

    [Fact]
    public async Task Read_WhoseReaderLeaves_EndsAsCancelled()
    {
        using var leaving = new CancellationTokenSource();
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reads.RunAsync(Greedy, null, _ => 0, leaving.Token));

        Assert.Equal(1, await reads.RunAsync(Greedy, null, _ => 1, Stop));
    }

    [Fact]
    public async Task EarlierMoments_OfOneReader_FollowOneAnother_AndWaitingForTheFirstIsNoRunningTime()
    {
        using var go = new ManualResetEventSlim();
        using var begun = new SemaphoreSlim(0);
        var first = RefusalAsync(Greedy, Held(begun, go), reads.Earlier);
        await begun.WaitAsync(Stop);
        using var goSecond = new ManualResetEventSlim();
        var second = RefusalAsync(Greedy, Held(begun, goSecond), reads.Earlier);

        time.Advance(TimeSpan.FromSeconds(9));
        go.Set();
        Assert.Null(await first);
        await begun.WaitAsync(Stop);
        time.Advance(TimeSpan.FromSeconds(9));
        goSecond.Set();

        Assert.Null(await second);
    }

    [Fact]
    public async Task EarlierMoment_WhoseTurnDoesNotCome_IsBusyAndNotTooLong_AndHoldsNoPlaceMeanwhile()
    {
        using var go = new ManualResetEventSlim();
        using var begun = new SemaphoreSlim(0);
        var held = Task.Run(() => reads.RunAsync(Modest, reads.Earlier, _ =>
        {
            begun.Release();
            go.Wait(CancellationToken.None);
            return 0;
        }, Stop), Stop);
        await begun.WaitAsync(Stop);
        Task<ReadRefusal?>[] waiting = [RefusalAsync(Greedy, _ => 0, reads.Earlier), RefusalAsync(Greedy, _ => 0, reads.Earlier)];

        var other = Greedy with { Name = "other" };
        var beside = await Task.WhenAll(reads.RunAsync(other, null, _ => 1, Stop), reads.RunAsync(other, null, _ => 1, Stop));
        Assert.Equal(2, beside.Sum());
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.All(await Task.WhenAll(waiting), refusal => Assert.Equal(ReadRefusal.Busy, refusal));
        go.Set();
        Assert.Equal(0, await held.WaitAsync(Stop));
        Assert.Equal(5, await reads.RunAsync(Greedy, reads.Earlier, _ => 5, Stop));
    }

    private static Func<CancellationToken, int> Held(SemaphoreSlim begun, ManualResetEventSlim go) => stop =>
    {
        begun.Release();
        go.Wait(stop);
        return 0;
    };

    private async Task<ReadRefusal?> RefusalAsync(Reader reader, Func<CancellationToken, int> read, SemaphoreSlim? alone = null)
    {
        try
        {
            await reads.RunAsync(reader, alone, read, Stop);
            return null;
        }
        catch (ReadRefusedException refused)
        {
            return refused.Why;
        }
    }
}
