using System.Net;
using System.Net.Http.Headers;

namespace Dashboard.Tests.Ingest.Http.InFlight;

/// <summary>A body that announces its length, or does not, and stops in the middle until it is let go.</summary>
internal sealed class HeldBody : HttpContent
{
    private readonly long? announced;
    private readonly byte[] first;
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<byte[]> rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HeldBody(byte[] first, long? announced)
    {
        (this.first, this.announced) = (first, announced);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Completes once the first part was sent.</summary>
    public Task Reached => reached.Task;

    public void LetGo(byte[] more) => rest.TrySetResult(more);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(first, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        reached.TrySetResult();
        await stream.WriteAsync(await rest.Task.WaitAsync(cancellationToken), cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = announced ?? 0;
        return announced is not null;
    }
}
