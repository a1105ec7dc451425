using System.Net.Sockets;
using System.Text;

namespace Dashboard.Tests.Support;

/// <summary>Writes a request byte by byte, as no well-behaved client would.</summary>
internal static class RawRequest
{
    /// <summary>Sends the text and gives everything the server answers until it closes the connection.</summary>
    public static Task<string> SendAsync(Uri address, string request) => SendAsync(address, request, ends: false);

    /// <summary>The same, but the client sends nothing more: what is missing of the request never comes.</summary>
    public static Task<string> SendAndEndAsync(Uri address, string request) => SendAsync(address, request, ends: true);

    /// <summary>The number in the first line of an answer.</summary>
    public static int StatusOf(string answer) => int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> SendAsync(Uri address, string request, bool ends)
    {
        var stop = Xunit.TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), stop);
        if (ends)
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }

        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, stop);
        }
        catch (IOException)
        {
            // The server ended the connection hard, which it may do with what it could not read.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
