using Dashboard.Signals;
using StackExchange.Redis;

namespace Dashboard.Live.Nodes;

/// <summary>
/// Tells the other nodes of a commit and hears of theirs. Only a hint: a node that cannot reach Redis goes on and finds the change by
/// looking at the change log itself.
/// </summary>
public sealed partial class RedisHints(CommitSignal signal, string connection, TimeProvider time, ILogger<RedisHints> logger) : BackgroundService
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("dashboard:committed");

    /// <summary>Tells this node's own hints apart from those of others.</summary>
    private readonly string node = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var options = ConfigurationOptions.Parse(connection);
        options.AbortOnConnectFail = false;
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        redis.ConnectionFailed += (_, failure) => LogLost(failure.FailureType.ToString());
        redis.ConnectionRestored += (_, _) => LogBack();
        var subscriber = redis.GetSubscriber();
        await subscriber.SubscribeAsync(Channel, (_, sender) =>
        {
            if (sender != node)
            {
                signal.PublishFromElsewhere();
            }
        });

        void Tell() => subscriber.Publish(Channel, node, CommandFlags.FireAndForget);
        signal.CommittedHere += Tell;
        try
        {
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            signal.CommittedHere -= Tell;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis cannot be reached ({Failure}): changes of other nodes are seen by polling, a little later.")]
    private partial void LogLost(string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is reached again.")]
    private partial void LogBack();
}
