using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Writing;

/// <summary>Prepares the items of a delivery; a large one on several cores.</summary>
internal static class ItemPreparation
{
    private const int WorthSharing = 500;

    public static PreparedItem[] Prepare(IReadOnlyList<WorkItem> items, WorkItemRules rules, DateTimeOffset mark)
    {
        var prepared = new PreparedItem[items.Count];
        if (items.Count < WorthSharing)
        {
            for (var i = 0; i < prepared.Length; i++)
            {
                prepared[i] = new PreparedItem(items[i], rules, mark);
            }

            return prepared;
        }

        Parallel.For(0, prepared.Length, i => prepared[i] = new PreparedItem(items[i], rules, mark));
        return prepared;
    }
}
