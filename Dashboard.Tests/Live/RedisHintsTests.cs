using Dashboard.Live.Nodes;
using Dashboard.Signals;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Dashboard.Tests.Live;

[Trait("Group", "redis")]
public sealed class RedisHintsTests
{
    private static readonly string? Redis = Environment.GetEnvironmentVariable("DASHBOARD_TEST_REDIS");

    [Fact]
    public async Task Commit_OnOneNode_IsHeardOnTheOther_AndNotEchoed()
    {
        Assert.SkipWhen(Redis is null, "DASHBOARD_TEST_REDIS names no Redis.");
        var cancellation = Xunit.TestContext.Current.CancellationToken;
        var here = new CommitSignal();
        var there = new CommitSignal();
        var heardThere = new SemaphoreSlim(0);
        var heardHere = 0;
        using var listening = there.Listen(() => heardThere.Release());
        using var own = here.Listen(() => Interlocked.Increment(ref heardHere));
        using var one = new RedisHints(here, Redis, TimeProvider.System, NullLogger<RedisHints>.Instance);
        using var other = new RedisHints(there, Redis, TimeProvider.System, NullLogger<RedisHints>.Instance);
        await one.StartAsync(cancellation);
        await other.StartAsync(cancellation);
        await UntilSubscribedAsync(2, cancellation);

        here.Publish();
        here.Publish();

        Assert.True(await heardThere.WaitAsync(TimeSpan.FromSeconds(10), cancellation));
        Assert.True(await heardThere.WaitAsync(TimeSpan.FromSeconds(10), cancellation));
        Assert.Equal(2, heardHere);
        await one.StopAsync(cancellation);
        await other.StopAsync(cancellation);
    }

    [Fact]
    public async Task Commit_WithoutRedis_GoesOn()
    {
        var cancellation = Xunit.TestContext.Current.CancellationToken;
        var signal = new CommitSignal();
        var heard = 0;
        using var listening = signal.Listen(() => heard++);
        using var hints = new RedisHints(signal, "127.0.0.1:1,connectTimeout=100,connectRetry=0", TimeProvider.System, NullLogger<RedisHints>.Instance);
        await hints.StartAsync(cancellation);

        signal.Publish();

        Assert.Equal(1, heard);
        await hints.StopAsync(cancellation);
    }

    private static async Task UntilSubscribedAsync(int nodes, CancellationToken cancellation)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Redis!);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while ((long)(await redis.GetDatabase().ExecuteAsync("PUBSUB", "NUMSUB", "dashboard:committed"))[1] < nodes)
        {
            await tick.WaitForNextTickAsync(cancellation);
        }
    }
}
