using Dashboard.Data.Records;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Moves the mark. What became due is written as a change in the same transaction that moves it, so at every commit the change log holds
/// exactly the contributions at the mark.
/// </summary>
internal static class SweepStep
{
    /// <summary>How many items one change takes: bounds the transaction after a long rest.</summary>
    public const int Limit = 20_000;

    /// <summary>Moves the mark to the moment, or as far as one change reaches; gives how many items changed.</summary>
    public static async Task<int> RunAsync(WriteContext context, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (context.Position.Mark is not { } from)
        {
            await MoveAsync(context, until, cancellationToken);
            return 0;
        }

        if (until <= from)
        {
            return 0;
        }

        var due = await context.Session.FindDueAsync(until, Limit, cancellationToken);
        if (due.Count == Limit)
        {
            // Everything due in the last millisecond must go together, or a second change at the same mark would count it twice.
            until = due[^1].NextDue!.Value;
            due = await context.Session.FindDueAsync(until, int.MaxValue, cancellationToken);
        }

        await MoveAsync(context, until, cancellationToken);
        if (due.Count > 0)
        {
            await PassAsync(context, due, from, cancellationToken);
        }

        return due.Count;
    }

    private static async Task MoveAsync(WriteContext context, DateTimeOffset until, CancellationToken cancellationToken)
    {
        context.Position.Mark = until;
        await context.Session.SaveMarkAsync(until, cancellationToken);
    }

    private static async Task PassAsync(WriteContext context, List<StoredItem> due, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var deltas = new Deltas();
        var before = new Deltas();
        foreach (var stored in due)
        {
            var item = context.Rules.Deserialize(stored.Payload);
            context.Rules.Contribute(item, from, before);
            var start = deltas.Count;
            stored.NextDue = DueTime.Stored(context.Rules.Contribute(item, context.Mark, deltas));
            var span = DaySpan.Of(deltas.Since(start));
            stored.FirstDay = span?.First;
            stored.LastDay = span?.Last;
        }

        deltas.Withdraw(before);
        await context.Session.UpdateItemsAsync(due, cancellationToken);
        await context.LogAsync("sweep", null, deltas.Pack(), cancellationToken);
    }
}
