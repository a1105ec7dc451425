namespace Dashboard.Data.Provenance.Pages;

/// <summary>
/// Which work items stand behind one figure, newest first, as far as anyone has looked: a page is then found where it stands, and not by
/// reading those before it. Whoever holds the turn may change it.
/// </summary>
internal sealed class ItemList
{
    private readonly List<long> found = [];

    // The newest stands last, where it is taken from.
    private List<long> waiting = [];

    /// <summary>One at a time reads and changes the list; waiting for it is waiting for a heavy read's turn.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>The change up to which the list is right; null before it was first filled.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Bytes it takes, about.</summary>
    public long Size => (found.Capacity + (long)waiting.Capacity) * sizeof(long);

    /// <summary>The items found so far, newest first.</summary>
    public IReadOnlyList<long> Found => found;

    /// <summary>Whether every item that may count was looked at.</summary>
    public bool IsComplete => waiting.Count == 0;

    /// <summary>Begins anew with those that may count.</summary>
    public void Begin(List<long> candidates, long sequence)
    {
        candidates.Sort();
        found.Clear();
        (waiting, Sequence) = (candidates, sequence);
    }

    /// <summary>What changed up to there was no work item.</summary>
    public void Keep(long sequence) => Sequence = sequence;

    /// <summary>The next ones to look at; they wait until what was found among them is added.</summary>
    public long[] Next(int most) => [.. waiting[Math.Max(0, waiting.Count - most)..]];

    /// <summary>Adds those that count of the next so many, newest first.</summary>
    public void Add(int looked, IEnumerable<long> counting)
    {
        found.AddRange(counting);
        waiting.RemoveRange(waiting.Count - looked, looked);
    }
}
