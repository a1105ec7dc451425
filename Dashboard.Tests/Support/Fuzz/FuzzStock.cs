using Dashboard.Data;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Support.Fuzz;

/// <summary>What a database holds of deliveries.</summary>
/// <param name="Versions">Versions of items and returns, current and former.</param>
/// <param name="Rejects">Refused rows that are kept.</param>
/// <param name="Told">Rows that the batches speak of.</param>
internal sealed record FuzzStock(long Versions, long Rejects, long Told)
{
    public static async Task<FuzzStock> CountAsync(DashboardDb db, CancellationToken cancellationToken) => new(
        await db.Items.LongCountAsync(cancellationToken) + await db.ItemVersions.LongCountAsync(cancellationToken)
            + await db.Observations.LongCountAsync(cancellationToken) + await db.ObservationVersions.LongCountAsync(cancellationToken),
        await db.Rejects.LongCountAsync(cancellationToken),
        await db.Batches.SumAsync(batch => (long)batch.Accepted + batch.Repeated + batch.Rejected, cancellationToken));
}
