namespace Dashboard.Ingest.Writing;

/// <summary>Where the rows that passed the checks stood in the delivery: at the positions that no refused row takes.</summary>
internal sealed class RowPositions
{
    private readonly int[] positions;

    public RowPositions(int accepted, IReadOnlyList<RowReject> rejects, int first)
    {
        var taken = rejects.Select(r => r.Index).ToHashSet();
        positions = new int[accepted];
        var position = first;
        for (var i = 0; i < accepted; i++, position++)
        {
            while (taken.Contains(position))
            {
                position++;
            }

            positions[i] = position;
        }
    }

    /// <summary>The position in the delivery of the accepted row.</summary>
    public int Of(int accepted) => positions[accepted];
}
