using Dashboard.Data.Records;
using Dashboard.Domain.Aggregation;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// The mark is moved back to a moment, and what had become due since is written as a change that takes it back, in one transaction: at every
/// commit the change log holds exactly the contributions at the mark. Every item is looked at; this happens once after a wrong clock.
/// </summary>
internal sealed class TakeBackDelivery(DateTimeOffset until) : Delivery
{
    private const int AtOnce = 5_000;

    public override int Rows => 1;

    /// <summary>Where the mark stands afterwards.</summary>
    public DateTimeOffset Mark { get; private set; }

    public override async Task<WriteOutcome> WriteAsync(WriteContext context, CancellationToken cancellationToken)
    {
        var ahead = context.Mark;
        Mark = ahead <= until ? ahead : until;
        if (ahead <= until)
        {
            return new WriteOutcome(0, 0, [], context.Position.Sequence);
        }

        context.Position.Mark = until;
        await context.Session.SaveMarkAsync(until, cancellationToken);
        var (changed, deltas) = (0, new Deltas());
        for (long last = 0; await context.Session.FindItemsAfterAsync(last, AtOnce, cancellationToken) is { Count: > 0 } items; last = items[^1].Id)
        {
            List<StoredItem> passed = [.. items.Where(item => TakeBack(context, item, ahead, deltas))];
            await context.Session.UpdateItemsAsync(passed, cancellationToken);
            changed += passed.Count;
        }

        var sequence = changed > 0 ? await context.LogAsync("sweep", null, deltas.Pack(), cancellationToken) : context.Position.Sequence;
        return new WriteOutcome(changed, 0, [], sequence);
    }

    private static bool TakeBack(WriteContext context, StoredItem stored, DateTimeOffset ahead, Deltas deltas)
    {
        var item = context.Rules.Deserialize(stored.Payload);
        if (DueTime.Stored(context.Rules.NextDue(item, context.Mark)) is not { } due || due > ahead)
        {
            return false;
        }

        var start = deltas.Count;
        stored.NextDue = DueTime.Stored(context.Rules.Contribute(item, context.Mark, deltas));
        var span = DaySpan.Of(deltas.Since(start));
        (stored.FirstDay, stored.LastDay) = (span?.First, span?.Last);
        var passed = new Deltas();
        context.Rules.Contribute(item, ahead, passed);
        deltas.Withdraw(passed);
        return true;
    }
}
