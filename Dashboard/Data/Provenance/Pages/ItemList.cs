namespace Dashboard.Data.Provenance.Pages;

/// <summary>
/// Which work items stand behind one figure, newest first, as far as anyone has looked: a page is then found where it stands, and not by
/// reading those before it. Whoever holds the turn may change it.
/// </summary>
internal sealed class ItemList
{
    private const int BytesOfPlace = 16;

    private List<ItemPlace> found = [];

    // The newest stands last, where it is taken from.
    private List<long> waiting = [];

    /// <summary>One at a time reads and changes the list.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>The change up to which the list is right; null before it was first filled.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Bytes it takes, about.</summary>
    public long Size => (found.Capacity * (long)BytesOfPlace) + (waiting.Capacity * (long)sizeof(long));

    /// <summary>The items found so far, newest first.</summary>
    public IReadOnlyList<ItemPlace> Found => found;

    /// <summary>Whether every item that may count was looked at.</summary>
    public bool IsComplete => waiting.Count == 0;

    /// <summary>Begins anew with those that may count.</summary>
    public void Begin(List<long> candidates, long sequence)
    {
        candidates.Sort();
        (found, waiting, Sequence) = ([], candidates, sequence);
    }

    /// <summary>The next ones to look at, newest first; they wait until what was found among them is added.</summary>
    public long[] Next(int most)
    {
        long[] next = [.. waiting[Math.Max(0, waiting.Count - most)..]];
        Array.Reverse(next);
        return next;
    }

    /// <summary>Adds those that count of the next so many, newest first.</summary>
    public void Add(int looked, IEnumerable<ItemPlace> counting)
    {
        found.AddRange(counting);
        waiting.RemoveRange(waiting.Count - looked, looked);
    }

    /// <summary>Whether the item is as new as those that were looked at, so that no later look finds it.</summary>
    public bool IsPast(long id) => waiting.Count == 0 || id > waiting[^1];

    /// <summary>
    /// Takes changes in: of the cells in which something changed, what counts now takes the place of what did; what may count and is older
    /// than all that was looked at joins those that wait.
    /// </summary>
    public void Renew(HashSet<int> cells, IEnumerable<ItemPlace> counting, IEnumerable<long> older, long sequence)
    {
        found = [.. found.Where(place => !cells.Contains(place.Cell)).Concat(counting).OrderByDescending(place => place.Id)];
        var missing = older.Except(waiting).ToList();
        if (missing.Count > 0)
        {
            waiting.AddRange(missing);
            waiting.Sort();
        }

        Sequence = sequence;
    }
}
