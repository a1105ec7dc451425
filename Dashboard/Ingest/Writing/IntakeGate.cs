using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Back-pressure: at most 64 shares of 1,000 rows wait for the writer (a delivery of 10,000 rows takes ten), so that a burst costs its
/// senders time and not the program its memory.
/// </summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "Without a wait handle there is nothing to free, and the last senders leave after the writer has ended.")]
internal sealed class IntakeGate
{
    private const int Shares = 64;
    private const int RowsOfShare = 1000;

    private readonly SemaphoreSlim shares = new(Shares);

    // One at a time collects its shares: two that each held half would wait for each other.
    private readonly SemaphoreSlim collecting = new(1);

    /// <summary>Shares given and not yet left.</summary>
    public int Held => Shares - shares.CurrentCount;

    /// <summary>Waits for room; what it gives must be left again.</summary>
    /// <exception cref="IntakeUnavailableException">No room before the sender's patience ended.</exception>
    public async Task<int> EnterAsync(int rows, CancellationToken patience, CancellationToken cancellationToken)
    {
        var wanted = Math.Clamp((rows + RowsOfShare - 1) / RowsOfShare, 1, Shares);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience, cancellationToken);
        var held = 0;
        try
        {
            await collecting.WaitAsync(either.Token);
            try
            {
                for (; held < wanted; held++)
                {
                    await shares.WaitAsync(either.Token);
                }
            }
            finally
            {
                collecting.Release();
            }

            return held;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Leave(held);
            throw Full();
        }
        catch (OperationCanceledException)
        {
            Leave(held);
            throw;
        }
    }

    /// <summary>What a sender is told whose patience ended.</summary>
    public static IntakeUnavailableException Full() => new(IntakeFault.Busy, "Too many deliveries are waiting to be written.");

    /// <summary>Gives back what <see cref="EnterAsync"/> gave.</summary>
    public void Leave(int held)
    {
        if (held > 0)
        {
            shares.Release(held);
        }
    }
}
