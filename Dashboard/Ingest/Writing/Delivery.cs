namespace Dashboard.Ingest.Writing;

/// <summary>Something that waits for the writer, and what came of it.</summary>
internal abstract class Delivery(CancellationToken cancelled)
{
    private readonly TaskCompletionSource<WriteOutcome> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes after the durable commit.</summary>
    public Task<WriteOutcome> Outcome => outcome.Task;

    /// <summary>How many rows it brings.</summary>
    public abstract int Rows { get; }

    /// <summary>Whether nobody waits for it any more; true only before it was written.</summary>
    public bool IsGivenUp => cancelled.IsCancellationRequested;

    /// <summary>Whether what it brings was written by somebody whose clock agrees with this moment.</summary>
    public virtual bool Witnesses(DateTimeOffset now) => false;

    /// <summary>Writes inside the transaction. May run again in a new transaction when the first failed.</summary>
    public abstract Task<WriteOutcome> WriteAsync(WriteContext context, CancellationToken cancellationToken);

    public void Succeed(WriteOutcome result) => outcome.TrySetResult(result);

    public void Fail(Exception error) => outcome.TrySetException(error);

    public void GiveUp() => outcome.TrySetCanceled(cancelled);
}
