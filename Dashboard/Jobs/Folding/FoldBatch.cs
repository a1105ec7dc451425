using Dashboard.Data.Blocks;

namespace Dashboard.Jobs.Folding;

/// <summary>Gathers folds until they are worth a commit.</summary>
internal sealed class FoldBatch(BlockStore blocks) : IDisposable
{
    private const long WorthACommit = 8 << 20;

    private readonly SemaphoreSlim alone = new(1);
    private readonly List<MeasureFold> waiting = [];
    private long size;

    public Task AddAsync(MeasureFold fold, CancellationToken cancellationToken) => AddAsync(fold, static () => { }, cancellationToken);

    /// <summary>Takes a fold; several may bring theirs at once.</summary>
    /// <param name="fold">What to write.</param>
    /// <param name="taken">Told when it is taken, one at a time.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task AddAsync(MeasureFold fold, Action taken, CancellationToken cancellationToken)
    {
        await alone.WaitAsync(cancellationToken);
        try
        {
            waiting.Add(fold);
            size += fold.Size;
            if (size >= WorthACommit)
            {
                await FlushAsync(cancellationToken);
            }

            taken();
        }
        finally
        {
            alone.Release();
        }
    }

    /// <summary>Writes what waits.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count > 0)
        {
            await blocks.SaveAsync(waiting, cancellationToken);
        }

        waiting.Clear();
        size = 0;
    }

    public void Dispose() => alone.Dispose();
}
