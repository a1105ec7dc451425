using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace Dashboard.Live.Push;

/// <summary>
/// The connections of our own hub. They are written to directly: the library would queue for a slow client and serialise for each one, and
/// a backplane, were there one, is bound to this hub alone and to no circuit.
/// </summary>
internal sealed class HubConnections(PushFeed feed, ILogger<DefaultHubLifetimeManager<LiveHub>> log) : DefaultHubLifetimeManager<LiveHub>(log)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> open = new();

    /// <summary>Whose share a connection counts to: the key's or the person's, who may have the same name.</summary>
    public static string ReaderOf(ClaimsPrincipal? user) => $"{user?.Identity?.AuthenticationType}:{user?.Identity?.Name}";

    /// <summary>How many connections the reader has open.</summary>
    public int CountOf(string reader) => open.Values.Count(connection => ReaderOf(connection.User) == reader);

    /// <summary>The connections that are open now.</summary>
    public IEnumerable<HubConnectionContext> Open => open.Values;

    /// <summary>Ends a connection; nothing more is sent to it.</summary>
    public void End(HubConnectionContext connection)
    {
        feed.Leave(connection.ConnectionId);
        connection.Abort();
    }

    /// <summary>What writes to the connection; null when it is gone.</summary>
    public Func<SerializedHubMessage, ValueTask>? WriterOf(string connection) =>
        open.TryGetValue(connection, out var context) ? message => context.WriteAsync(message) : null;

    /// <inheritdoc/>
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        open[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        open.TryRemove(connection.ConnectionId, out _);
        feed.Leave(connection.ConnectionId);
        return base.OnDisconnectedAsync(connection);
    }
}
