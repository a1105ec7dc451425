using Dashboard.Data.Clock;
using Dashboard.Data.Records;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Ingest.Writing;

/// <summary>Versions of work items.</summary>
internal sealed class ItemDelivery(
    IReadOnlyList<PreparedItem> items, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancelled) : Delivery(cancelled)
{
    public override int Rows => items.Count + rejects.Count;

    /// <summary>
    /// Most of its requests and events came in within the last day: times ahead are refused, and a single wrong one in a file proves nothing.
    /// </summary>
    public override bool Witnesses(DateTimeOffset now)
    {
        DateTimeOffset[] came = [.. items.Select(row => CameAt(row.Item)).OfType<DateTimeOffset>()];
        return came.Count(at => (now - at).Duration() <= ClockWatch.Allowed) * 2 > came.Length;
    }

    public override async Task<WriteOutcome> WriteAsync(WriteContext context, CancellationToken cancellationToken)
    {
        var batchId = ++context.Position.BatchId;
        var plan = new ItemPlan(context, batchId);
        foreach (var source in items.GroupBy(i => i.Item.Source, i => i.Item.Id))
        {
            plan.Know(await context.Session.FindItemsAsync(source.Key, source.ToHashSet(), cancellationToken));
        }

        var refused = TakeAll(plan);
        var sequence = plan.Accepted > 0 ? await SaveAsync(context, plan, batchId, cancellationToken) : context.Position.Sequence;
        var outcome = new WriteOutcome(plan.Accepted, plan.Repeated, refused, sequence);
        await IntakeRecord.SaveAsync(context, batchId, origin, outcome, cancellationToken);
        return outcome;
    }

    private static DateTimeOffset? CameAt(WorkItem item) => item switch
    {
        Request request => request.ReceivedAt,
        GridEvent reported => reported.ReportedAt,
        _ => null,
    };

    private List<RowReject> TakeAll(ItemPlan plan)
    {
        List<RowReject> refused = [.. rejects];
        RowPositions? positions = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (plan.Take(items[i]) is { } error)
            {
                positions ??= new RowPositions(items.Count, rejects, origin.FirstRow);
                var raw = System.Text.Encoding.UTF8.GetString(items[i].Payload);
                refused.Add(new RowReject(positions.Of(i), items[i].Item.Source, items[i].Item.Id, error, raw.Length > 2000 ? raw[..2000] : raw));
            }
        }

        return refused;
    }

    private static async Task<long> SaveAsync(WriteContext context, ItemPlan plan, long batchId, CancellationToken cancellationToken)
    {
        var deltas = new List<Contribution>();
        List<StoredItem> added = [.. plan.Added.Select(e => Row(context, e, batchId, deltas))];
        List<StoredItem> corrected = [.. plan.Corrected.Select(e => Row(context, e, batchId, deltas))];
        Withdraw(context, plan, deltas);
        await FormAskStep.RunAsync(context, plan, deltas, cancellationToken);

        // The deltas are complete: they are packed while the rows are written.
        var packed = Task.Run(() => PackedDeltas.Of(deltas), cancellationToken);
        await context.Session.InsertItemsAsync(added, cancellationToken);
        await context.Session.UpdateItemsAsync(corrected, cancellationToken);
        await context.Session.InsertItemVersionsAsync(plan.Superseded, cancellationToken);
        return await context.LogAsync("items", batchId, await packed, cancellationToken);
    }

    private static StoredItem Row(WriteContext context, ItemPlan.Entry entry, long batchId, List<Contribution> deltas)
    {
        var row = entry.After!;
        deltas.AddRange(row.AmountsAt(context.Mark, context.Rules));
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
    private static void Withdraw(WriteContext context, ItemPlan plan, List<Contribution> deltas)
    {
        var from = deltas.Count;
        foreach (var entry in plan.Corrected)
        {
            context.Rules.Contribute(context.Rules.Deserialize(entry.Before!.Payload), context.Mark, deltas);
        }

        foreach (ref var delta in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(deltas)[from..])
        {
            delta = delta with { Amount = -delta.Amount };
        }
    }
}
