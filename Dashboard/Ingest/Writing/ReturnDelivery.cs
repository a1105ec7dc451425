using System.Runtime.InteropServices;
using Dashboard.Data.Records;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Ingest.Writing.Sessions;

namespace Dashboard.Ingest.Writing;

/// <summary>Statistical returns.</summary>
internal sealed class ReturnDelivery(
    IReadOnlyList<Observation> returns, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancelled) : Delivery(cancelled)
{
    public override int Rows => returns.Count + rejects.Count;

    public override async Task<WriteOutcome> WriteAsync(WriteContext context, CancellationToken cancellationToken)
    {
        var batchId = ++context.Position.BatchId;
        var plan = new ReturnPlan(context, batchId);
        foreach (var group in returns.GroupBy(r => new ReturnGroup(r.Measure, r.Period), r => r.Cell))
        {
            plan.Know(await context.Session.FindObservationsAsync(group.Key, group.ToHashSet(), cancellationToken));
        }

        var refused = TakeAll(context, plan);
        var sequence = plan.Accepted > 0 ? await SaveAsync(context, plan, batchId, cancellationToken) : context.Position.Sequence;
        var outcome = new WriteOutcome(plan.Accepted, plan.Repeated, refused, sequence);
        await IntakeRecord.SaveAsync(context, batchId, origin, outcome, cancellationToken);
        return outcome;
    }

    private static async Task<long> SaveAsync(WriteContext context, ReturnPlan plan, long batchId, CancellationToken cancellationToken)
    {
        var deltas = new List<Contribution>();
        foreach (var entry in plan.Corrected)
        {
            Contribute(context, entry.Before!, deltas);
        }

        foreach (ref var delta in CollectionsMarshal.AsSpan(deltas))
        {
            delta = delta with { Amount = -delta.Amount };
        }

        List<StoredObservation> added = [.. plan.Added.Select(e => e.After!)];
        List<StoredObservation> corrected = [.. plan.Corrected.Select(e => e.After!)];
        foreach (var row in added.Concat(corrected))
        {
            Contribute(context, row, deltas);
        }

        await context.Session.InsertObservationsAsync(added, cancellationToken);
        await context.Session.UpdateObservationsAsync(corrected, cancellationToken);
        await context.Session.InsertObservationVersionsAsync(plan.Superseded, cancellationToken);
        return await context.LogAsync("observations", batchId, PackedDeltas.Of(deltas), cancellationToken);
    }

    private static void Contribute(WriteContext context, StoredObservation row, List<Contribution> into)
    {
        if (row.Amount is { } amount)
        {
            var period = Period.Of(row.Grain, DateOnly.FromDayNumber(row.Anchor));
            Returns.Contribute(context.Rules.Catalogue.MeasureOf(row.Measure), row.Cell, period, amount, into);
        }
    }

    private List<RowReject> TakeAll(WriteContext context, ReturnPlan plan)
    {
        List<RowReject> refused = [.. rejects];
        RowPositions? positions = null;
        for (var i = 0; i < returns.Count; i++)
        {
            if (plan.Take(returns[i]) is { } error)
            {
                positions ??= new RowPositions(returns.Count, rejects, origin.FirstRow);
                refused.Add(new RowReject(positions.Of(i), returns[i].Source, null, error, Raw(context, returns[i])));
            }
        }

        return refused;
    }

    private static string Raw(WriteContext context, Observation row) =>
        $"{context.Rules.Catalogue.MeasureOf(row.Measure).Code} {context.Rules.Territory.AtCell(row.Cell).Code} {row.Period} {row.Amount} v{row.Version}";
}
