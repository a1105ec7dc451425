namespace Dashboard.Ingest.Http.InFlight;

/// <summary>One body's part of the bytes in flight; it grows while a body without a length is read, and ends with the answer.</summary>
internal sealed class BodyShare(BytesInFlight all, string sender) : IDisposable
{
    private long bytes;

    /// <summary>Takes up to that many bytes in all.</summary>
    /// <exception cref="IntakeUnavailableException">There is no room.</exception>
    public void GrowTo(long wanted)
    {
        if (wanted <= bytes)
        {
            return;
        }

        if (!all.TryTake(sender, wanted - bytes))
        {
            throw new IntakeUnavailableException(IntakeFault.Busy, "Too many bytes of deliveries are in flight.");
        }

        bytes = wanted;
    }

    public void Dispose()
    {
        all.Give(sender, bytes);
        bytes = 0;
    }
}
