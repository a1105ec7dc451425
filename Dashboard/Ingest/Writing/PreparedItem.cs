using Dashboard.Data.Records;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// A version with everything that can be worked out before the writer's turn: its stored form and, for the mark as last known, its amounts.
/// </summary>
internal sealed class PreparedItem
{
    private readonly Deltas amounts = new(8);
    private DateTimeOffset mark;

    public PreparedItem(WorkItem item, WorkItemRules rules, DateTimeOffset mark)
    {
        Item = item;
        Payload = rules.Serialize(item);
        Cell = rules.Territory.TryFind(item.Area, out var area)
            ? area.Ordinal
            : throw new ArgumentException($"Item {item.Source}/{item.Id} is of the unknown area '{item.Area}'.", nameof(item));
        try
        {
            Compute(rules, mark);
        }
        catch (Exception)
        {
            // Computed again in the transaction, where one row that fails is left out and the others are not.
            this.mark = DateTimeOffset.MaxValue;
        }
    }

    public WorkItem Item { get; }

    public byte[] Payload { get; }

    public int Cell { get; }

    /// <summary>When the amounts next change by themselves.</summary>
    public DateTimeOffset? NextDue { get; private set; }

    /// <summary>Days to which it contributes.</summary>
    public (int First, int Last)? Span { get; private set; }

    /// <summary>What the version contributes at the mark of the transaction.</summary>
    public Deltas AmountsAt(DateTimeOffset now, WorkItemRules rules)
    {
        // Between two marks the amounts change only where a due time lies between them.
        if (now < mark || NextDue <= now)
        {
            Compute(rules, now);
        }

        mark = now;
        return amounts;
    }

    private void Compute(WorkItemRules rules, DateTimeOffset at)
    {
        amounts.Clear();
        NextDue = rules.Contribute(Item, at, amounts);
        Span = DaySpan.Of(amounts.AsSpan());
        mark = at;
    }
}
