using Dashboard.Identity.Standings;

namespace Dashboard.Live.Push;

/// <summary>
/// Ends the connections whose key was withdrawn, whose session has ended, or whose rights or areas are no longer those they were opened with: a client
/// that comes again is let in with what it has now.
/// </summary>
internal sealed partial class HubGuard(HubConnections connections, IStandings standings, TimeProvider time, ILogger<HubGuard> log) : BackgroundService
{
    /// <summary>Looks at every connection once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in connections.Open)
        {
            var standing = await standings.OfAsync(Credential.Of(connection.User), cancellationToken);
            if (!standing.IsStill(connection.User))
            {
                Ended(connection.ConnectionId);
                connections.End(connection);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(CachedStandings.Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Asked again at the next look; a database that is away for a moment cuts nobody off.
                NotAnswered(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The connection {Connection} of the hub was ended: its key, session or rights no longer hold")]
    private partial void Ended(string connection);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether the connections of the hub still hold could not be asked")]
    private partial void NotAnswered(Exception fault);
}
