using Dashboard.Data.Blocks;

namespace Dashboard.Jobs.Folding;

/// <summary>Gathers folds until they are worth a commit.</summary>
internal sealed class FoldBatch(BlockStore blocks)
{
    private const long WorthACommit = 8 << 20;

    private readonly List<MeasureFold> waiting = [];
    private long size;

    public async Task AddAsync(MeasureFold fold, CancellationToken cancellationToken)
    {
        waiting.Add(fold);
        size += fold.Size;
        if (size >= WorthACommit)
        {
            await FlushAsync(cancellationToken);
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
}
