using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Changes;

/// <summary>The change log for those that read other tables too, over their own connection.</summary>
internal static class ChangeQueries
{
    /// <summary>The last sequence; 0 while the log is empty.</summary>
    public static async Task<long> LastSequenceAsync(DashboardDb db, CancellationToken cancellationToken) =>
        await db.Set<Change>().MaxAsync(change => (long?)change.Sequence, cancellationToken) ?? 0;

    /// <summary>Whether anything but returns changed after a sequence.</summary>
    public static Task<bool> AnyOfItemsAsync(DashboardDb db, long after, CancellationToken cancellationToken) =>
        db.Set<Change>().AnyAsync(change => change.Sequence > after && change.Kind != Change.Observations, cancellationToken);
}
