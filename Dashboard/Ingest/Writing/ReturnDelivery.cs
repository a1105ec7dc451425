using Dashboard.Data.Changes;
using Dashboard.Data.Records;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Rows;
using Dashboard.Ingest.Writing.Sessions;

namespace Dashboard.Ingest.Writing;

/// <summary>Statistical returns.</summary>
internal sealed class ReturnDelivery(
    IReadOnlyList<Observation> returns, IReadOnlyList<RowReject> rejects, IntakeOrigin origin)
    : RowDelivery<Observation>(returns, rejects, origin)
{
    protected override async Task<StoredRows> StoreAsync(
        WriteContext context, long batchId, IReadOnlyList<Observation> part, CancellationToken cancellationToken)
    {
        var plan = new ReturnPlan(context, batchId, new AreaRight(Origin.Within, context.Rules.Territory));
        foreach (var group in part.GroupBy(r => new ReturnGroup(r.Measure, r.Period)))
        {
            plan.Know(await context.Session.FindObservationsAsync(group.Key, group.Select(r => r.Cell).ToHashSet(), cancellationToken));
            if (group.Where(plan.NeedsFormer).Select(r => r.Cell).ToHashSet() is { Count: > 0 } cells)
            {
                plan.KnowFormer(await context.Session.FindObservationVersionsAsync(group.Key, cells, cancellationToken));
            }
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

    protected override RowReject Reject(WriteContext context, int position, Observation row, RowError error) =>
        new(position, row.Source, null, error, Cut(Raw(context, row)));

    private static async Task<long> SaveAsync(WriteContext context, ReturnPlan plan, long batchId, CancellationToken cancellationToken)
    {
        var (deltas, former) = (new Deltas(), new Deltas());
        foreach (var entry in plan.Corrected)
        {
            Contribute(context, entry.Before!, former);
        }

        deltas.Withdraw(former);
        List<StoredObservation> added = [.. plan.Added.Select(e => e.After!)];
        List<StoredObservation> corrected = [.. plan.Corrected.Select(e => e.After!)];
        foreach (var row in added.Concat(corrected))
        {
            Contribute(context, row, deltas);
        }

        await context.Session.InsertObservationsAsync(added, cancellationToken);
        await context.Session.UpdateObservationsAsync(corrected, cancellationToken);
        await context.Session.InsertObservationVersionsAsync(plan.Superseded, cancellationToken);
        return await context.LogAsync(Change.Observations, batchId, deltas.Pack(), cancellationToken);
    }

    private static void Contribute(WriteContext context, StoredObservation row, Deltas into)
    {
        if (row.Amount is { } amount)
        {
            var period = Period.Of(row.Grain, DateOnly.FromDayNumber(row.Anchor));
            Returns.Contribute(context.Rules.Catalogue.MeasureOf(row.Measure), row.Cell, period, amount, into);
        }
    }

    private static string Raw(WriteContext context, Observation row) =>
        $"{context.Rules.Catalogue.MeasureOf(row.Measure).Code} {context.Rules.Territory.AtCell(row.Cell).Code} {row.Period} {row.Amount} v{row.Version}";
}
