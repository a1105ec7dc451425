using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dashboard.Live.Push;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Dashboard.Tests.Live.Push;

/// <summary>A client of the hub without a network: it keeps what it was sent, and can be slow.</summary>
internal sealed class FakeClient(PushFeed feed, string name, string reader = "reader")
{
    private static readonly JsonHubProtocol Protocol = new();
    private TaskCompletionSource? slow;

    public List<JsonElement> Received { get; } = [];

    public List<SerializedHubMessage> Messages { get; } = [];

    public Task<PushSnapshot> JoinAsync(params ImmutableArray<PushKey> keys) => feed.JoinAsync(name, reader, keys, SendAsync);

    public void Leave() => feed.Leave(name);

    /// <summary>From now on a message is on its way until it is let through.</summary>
    public void BeSlow() => slow = new TaskCompletionSource();

    public void LetThrough()
    {
        var waiting = slow!;
        slow = null;
        waiting.SetResult();
    }

    public static string Values(JsonElement change) =>
        string.Join(" ", change.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetDouble()));

    private async ValueTask SendAsync(SerializedHubMessage message)
    {
        Messages.Add(message);
        var text = Encoding.UTF8.GetString(message.GetSerializedMessage(Protocol).Span).TrimEnd('\u001e');
        using var read = JsonDocument.Parse(text);
        Received.Add(read.RootElement.GetProperty("arguments")[0].Clone());
        if (slow is not null)
        {
            await slow.Task;
        }
    }
}
