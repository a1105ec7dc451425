using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace Dashboard.Bench.Live;

/// <summary>
/// Many clients in a process of their own that speak the protocol over plain web sockets and only count messages. Says <c>ready</c> once all
/// are connected, then answers each line of input with the number of messages so far.
/// </summary>
internal static class LightClients
{
    public const string Verb = "hub-clients";

    private static readonly byte[] Handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e");
    private static readonly byte[] Target = Encoding.UTF8.GetBytes("\"Changed\"");
    private static long received;
    private static int subscribed;

    public static async Task RunAsync(string address, int count, string? call)
    {
        for (var i = 0; i < count; i++)
        {
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri(address), CancellationToken.None);
            await socket.SendAsync(Handshake, WebSocketMessageType.Text, true, CancellationToken.None);
            if (call is not null)
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(call + "\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
            }

            _ = CountAsync(socket);
        }

        while (call is not null && Volatile.Read(ref subscribed) < count)
        {
            await Task.Delay(50);
        }

        Console.WriteLine("ready");
        while (Console.ReadLine() is not null)
        {
            Console.WriteLine(Interlocked.Read(ref received).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task CountAsync(ClientWebSocket socket)
    {
        var buffer = new byte[32 * 1024];
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            var text = buffer.AsSpan(0, result.Count);
            if (text.IndexOf(Target) >= 0)
            {
                Interlocked.Increment(ref received);
            }
            else if (text.IndexOf("\"type\":3"u8) >= 0)
            {
                Interlocked.Increment(ref subscribed);
            }
        }
    }
}
