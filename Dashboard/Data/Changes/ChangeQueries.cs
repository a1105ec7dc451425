using System.Runtime.CompilerServices;
using Dashboard.Domain.Aggregation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Changes;

/// <summary>The change log for those that read other tables too, over their own connection.</summary>
internal static class ChangeQueries
{
    /// <summary>The last sequence; 0 while the log is empty.</summary>
    public static async Task<long> LastSequenceAsync(DashboardDb db, CancellationToken cancellationToken) =>
        await db.Set<Change>().MaxAsync(change => (long?)change.Sequence, cancellationToken) ?? 0;

    /// <summary>What each change after one sequence, up to and including another, did. It is used again for the next one.</summary>
    public static async IAsyncEnumerable<Deltas> DeltasAsync(
        DashboardDb db, long after, long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Deltas deltas = [];
        await foreach (var blob in db.Set<Change>().AsNoTracking().Where(change => change.Sequence > after && change.Sequence <= upTo)
            .Select(change => change.Deltas).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            deltas.Clear();
            DeltaCodec.Decode(blob, deltas);
            yield return deltas;
        }
    }
}
