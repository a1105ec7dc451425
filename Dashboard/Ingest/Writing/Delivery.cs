namespace Dashboard.Ingest.Writing;

/// <summary>
/// Something that waits for the writer, and what came of it. It is begun or given up, never both: what was given up is not written later, and
/// what was begun is answered with its result.
/// </summary>
internal abstract class Delivery
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int GivenUp = 2;

    private readonly TaskCompletionSource<WriteOutcome> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int state = Waiting;

    /// <summary>Completes after the durable commit, or when it was given up.</summary>
    public Task<WriteOutcome> Outcome => outcome.Task;

    /// <summary>How many rows it brings.</summary>
    public abstract int Rows { get; }

    /// <summary>Called once, when the writer is done with it: written, failed, or passed over because it was given up.</summary>
    public Action? Left { get; init; }

    /// <summary>Whether what it brings was written by somebody whose clock agrees with this moment.</summary>
    public virtual bool Witnesses(DateTimeOffset now) => false;

    /// <summary>Writes inside the transaction. May run again in a new transaction when the first failed.</summary>
    public abstract Task<WriteOutcome> WriteAsync(WriteContext context, CancellationToken cancellationToken);

    /// <summary>The writer's turn; false when nobody waits for it any more, and then it has left.</summary>
    public bool TryBegin()
    {
        var begun = Interlocked.CompareExchange(ref state, Begun, Waiting) == Waiting;
        if (!begun)
        {
            Left?.Invoke();
        }

        return begun;
    }

    public void Succeed(WriteOutcome result)
    {
        Left?.Invoke();
        outcome.TrySetResult(result);
    }

    public void Fail(Exception error)
    {
        Left?.Invoke();
        outcome.TrySetException(error);
    }

    /// <summary>The sender waits no longer; without effect once it was begun.</summary>
    public void GiveUp(Exception why)
    {
        if (Interlocked.CompareExchange(ref state, GivenUp, Waiting) == Waiting)
        {
            outcome.TrySetException(why);
        }
    }
}
