using System.Buffers;
using System.Net.WebSockets;
using MessagePack;

namespace Dashboard.Bench.Circuits;

/// <summary>A browser without a screen: opens the page, starts a circuit, and acknowledges every batch of changes.</summary>
internal sealed class Viewer(Action<ReadOnlySequence<byte>> batchArrived) : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task reading = Task.CompletedTask;
    private long batches;

    /// <summary>Batches so far.</summary>
    public long Batches => Interlocked.Read(ref batches);

    /// <summary>Why the circuit ended; null while it runs.</summary>
    public string? Fault { get; private set; }

    public async Task OpenAsync(HttpClient client, Uri address, string? cookie, CancellationToken cancellationToken)
    {
        var page = await client.GetStringAsync(address, cancellationToken);
        if (cookie is not null)
        {
            socket.Options.SetRequestHeader("Cookie", cookie);
        }

        await socket.ConnectAsync(new Uri($"ws://{address.Authority}/_blazor"), cancellationToken);
        await SendAsync(CircuitFrames.Handshake);
        reading = Task.Run(() => ReadAsync(address, PageMarkers.OperationsOf(page), PageMarkers.StateOf(page)), CancellationToken.None);
        await first.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
        sending.Dispose();
    }

    private async Task ReadAsync(Uri address, string operations, string state)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        var greeted = false;
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var got = await socket.ReceiveAsync(buffer.GetMemory(16 * 1024), CancellationToken.None);
                buffer.Advance(got.Count);
                if (!got.EndOfMessage)
                {
                    continue;
                }

                var received = new ReadOnlySequence<byte>(buffer.WrittenMemory.ToArray());
                if (!greeted)
                {
                    greeted = true;
                    received = received.Slice(received.PositionOf((byte)0x1e)!.Value).Slice(1);
                    await SendAsync(CircuitFrames.Call("0", "StartCircuit", address.GetLeftPart(UriPartial.Authority) + "/", address.ToString(), "[]", state));
                }

                while (CircuitFrames.TryTake(ref received, out var frame))
                {
                    await TakeAsync(frame, operations, state);
                }

                buffer.ResetWrittenCount();
                buffer.Write(received.ToArray());
            }
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            Fault ??= fault.Message;
        }

        first.TrySetException(new InvalidOperationException(Fault ?? "The circuit ended."));
    }

    private async Task TakeAsync(ReadOnlySequence<byte> frame, string operations, string state)
    {
        switch (CircuitMessage.Read(frame))
        {
            case { IsAnswer: true }:
                await SendAsync(CircuitFrames.Call(null, "UpdateRootComponents", operations, state));
                break;
            case { Target: "JS.RenderBatch" } message:
                batchArrived(message.Bytes);
                Interlocked.Increment(ref batches);
                await SendAsync(CircuitFrames.Call(null, "OnRenderCompleted", message.Number, null));
                first.TrySetResult();
                break;
            case { Target: "JS.BeginInvokeJS" } message:
                var result = message.WantsReference ? "{\"__jsObjectId\":1}" : "null";
                await SendAsync(CircuitFrames.Call(null, "EndInvokeJSFromDotNet", message.Number, true, $"[{message.Number},true,{result}]"));
                break;
            case { Target: "JS.Error" } message:
                Fault = message.Text;
                break;
        }
    }

    private async Task SendAsync(byte[] frame)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(frame, frame[0] == (byte)'{' ? WebSocketMessageType.Text : WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }
}
