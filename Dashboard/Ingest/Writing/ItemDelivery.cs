using System.Text;
using Dashboard.Data.Clock;
using Dashboard.Data.Records;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Domain.WorkItems.Requests;
using Dashboard.Ingest.Rows;

namespace Dashboard.Ingest.Writing;

/// <summary>Versions of work items.</summary>
internal sealed class ItemDelivery(
    IReadOnlyList<PreparedItem> items, IReadOnlyList<RowReject> rejects, IntakeOrigin origin)
    : RowDelivery<PreparedItem>(items, rejects, origin)
{
    /// <summary>
    /// Most of its requests and events came in within the last day: times ahead are refused, and a single wrong one in a file proves nothing.
    /// </summary>
    public override bool Witnesses(DateTimeOffset now)
    {
        DateTimeOffset[] came = [.. Received.Select(row => CameAt(row.Item)).OfType<DateTimeOffset>()];
        return came.Count(at => (now - at).Duration() <= ClockWatch.Allowed) * 2 > came.Length;
    }

    protected override async Task<StoredRows> StoreAsync(
        WriteContext context, long batchId, IReadOnlyList<PreparedItem> part, CancellationToken cancellationToken)
    {
        var plan = new ItemPlan(context, batchId, new AreaRight(Origin.Within, context.Rules.Territory));
        foreach (var source in part.GroupBy(i => i.Item.Source, i => i.Item.Id))
        {
            plan.Know(await context.Session.FindItemsAsync(source.Key, source.ToHashSet(), cancellationToken));
        }

        if (plan.FormerOf(part) is { Count: > 0 } former)
        {
            plan.KnowFormer(await context.Session.FindItemVersionsAsync(former, cancellationToken));
        }

        var refused = new List<(int, RowError)>();
        for (var i = 0; i < part.Count; i++)
        {
            if (plan.Take(part[i]) is { } error)
            {
                refused.Add((i, error));
            }
        }

        var sequence = plan.Accepted > 0 ? await SaveAsync(context, plan, batchId, cancellationToken) : context.Position.Sequence;
        return new StoredRows(plan.Accepted, plan.Repeated, refused, sequence);
    }

    protected override RowReject Reject(WriteContext context, int position, PreparedItem row, RowError error) =>
        new(position, row.Item.Source, row.Item.Id, error, Cut(Encoding.UTF8.GetString(row.Payload)));

    private static DateTimeOffset? CameAt(WorkItem item) => item switch
    {
        Request request => request.ReceivedAt,
        GridEvent reported => reported.ReportedAt,
        _ => null,
    };

    private static async Task<long> SaveAsync(WriteContext context, ItemPlan plan, long batchId, CancellationToken cancellationToken)
    {
        var deltas = new Deltas();
        List<StoredItem> added = [.. plan.Added.Select(e => Row(context, e, batchId, deltas))];
        List<StoredItem> corrected = [.. plan.Corrected.Select(e => Row(context, e, batchId, deltas))];
        Withdraw(context, plan, deltas);
        await FormAskStep.RunAsync(context, plan, deltas, cancellationToken);

        // The deltas are complete: they are packed while the rows are written.
        var packed = Task.Run(() => deltas.Pack(), cancellationToken);
        await context.Session.InsertItemsAsync(added, cancellationToken);
        await context.Session.UpdateItemsAsync(corrected, cancellationToken);
        await context.Session.InsertItemVersionsAsync(plan.Superseded, cancellationToken);
        return await context.LogAsync("items", batchId, await packed, cancellationToken);
    }

    private static StoredItem Row(WriteContext context, ItemPlan.Entry entry, long batchId, Deltas deltas)
    {
        var row = entry.After!;
        deltas.Add(row.AmountsAt(context.Mark, context.Rules));
        return new StoredItem
        {
            Id = entry.Id,
            Type = entry.Type,
            Source = row.Item.Source,
            SourceId = row.Item.Id,
            Version = row.Item.Version,
            Cell = row.Cell,
            State = row.Item.State,
            Deleted = row.Item.Deleted,
            Payload = row.Payload,
            FirstDay = row.Span?.First,
            LastDay = row.Span?.Last,
            NextDue = DueTime.Stored(row.NextDue),
            BatchId = batchId,
            Sequence = context.Position.Sequence + 1,
        };
    }

    /// <summary>Takes back what the former versions contributed: at the same mark, so that a version's amounts always cancel exactly.</summary>
    private static void Withdraw(WriteContext context, ItemPlan plan, Deltas deltas)
    {
        var former = new Deltas();
        foreach (var entry in plan.Corrected)
        {
            context.Rules.Contribute(context.Rules.Deserialize(entry.Before!.Payload), context.Mark, former);
        }

        deltas.Withdraw(former);
    }
}
