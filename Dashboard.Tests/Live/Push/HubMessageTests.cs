using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Live.Push;

/// <summary>Messages as no library of ours would write them: each is answered, none is a fault of the program, and the connection lives on.</summary>
[Trait("Group", "host")]
public sealed class HubMessageTests : IAsyncLifetime
{
    private const char End = '\u001e';

    private ServedProgram program = null!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => program = await ServedProgram.StartAsync();

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    [Theory]
    [InlineData("""[["\ud800"],["5101"],"day"]""")]
    [InlineData("""[["services.request.per-1000"],["5101","\udc00"],"day"]""")]
    [InlineData("""[["services.request.per-1000"],["5101"],"\ud800"]""")]
    [InlineData("""[[null],["5101"],"day"]""")]
    [InlineData("""[["services.request.per-1000"],["5101",null],"day"]""")]
    [InlineData("""[["services.request.per-1000"],["5101"],null]""")]
    [InlineData("""[null,null,null]""")]
    [InlineData("""[["\u0000"],["\uffff"],"day"]""")]
    [InlineData("""[{"a":1},7,[]]""")]
    [InlineData("""[]""")]
    public async Task Subscribe_WithWordsThatAreNone_IsRefused_AndTheConnectionLivesOn(string arguments)
    {
        using var socket = await ConnectAsync();

        var refused = await AskAsync(socket, 1, arguments);
        var next = await AskAsync(socket, 2, """[["services.request.per-1000"],["nowhere"],"day"]""");

        // The framework's words for arguments that cannot be bound, and for what the hub itself refuses.
        Assert.Matches("^Failed to invoke|HubException: ", (string)refused["error"]!);
        Assert.Contains("nowhere", (string)next["error"]!, StringComparison.Ordinal);
    }

    private async Task<WebSocket> ConnectAsync()
    {
        using var client = await program.ClientAsync("*", "5101", "read", Stop);
        var sockets = program.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers["X-Api-Key"] = client.DefaultRequestHeaders.GetValues("X-Api-Key").Single();
        var socket = await sockets.ConnectAsync(new Uri(program.Server.BaseAddress, "/hubs/live"), Stop);
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        await ReadAsync(socket, message => message.Count == 0);
        return socket;
    }

    private static async Task<JsonNode> AskAsync(WebSocket socket, int id, string arguments)
    {
        await SendAsync(socket, $$"""{"type":1,"invocationId":"{{id}}","target":"Subscribe","arguments":{{arguments}}}""");
        return await ReadAsync(socket, message => (string?)message["invocationId"] == $"{id}");
    }

    private static Task SendAsync(WebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, Stop);

    /// <summary>The next message of the kind; pings and the like lie between.</summary>
    private static async Task<JsonObject> ReadAsync(WebSocket socket, Func<JsonObject, bool> wanted)
    {
        var room = new byte[1 << 16];
        while (true)
        {
            var received = await socket.ReceiveAsync(room, Stop);
            Assert.Equal(WebSocketMessageType.Text, received.MessageType);
            foreach (var text in Encoding.UTF8.GetString(room, 0, received.Count).Split(End, StringSplitOptions.RemoveEmptyEntries))
            {
                if (JsonNode.Parse(text) is JsonObject message && wanted(message))
                {
                    return message;
                }
            }
        }
    }
}
