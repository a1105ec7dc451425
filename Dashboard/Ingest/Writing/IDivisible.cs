namespace Dashboard.Ingest.Writing;

/// <summary>A delivery whose rows can be tried a few at a time, and left out one by one.</summary>
internal interface IDivisible
{
    /// <summary>How many rows there are to try.</summary>
    int Parts { get; }

    /// <summary>Writes these rows alone, on top of what the transaction wrote before.</summary>
    Task TryAsync(WriteContext context, int from, int count, CancellationToken cancellationToken);

    /// <summary>From now on the row is told as refused by a fault of the program.</summary>
    void LeaveOut(int row);
}
