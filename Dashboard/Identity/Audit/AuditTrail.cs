using Dashboard.Data;
using Dashboard.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Audit;

/// <summary>Writes who did what.</summary>
public sealed class AuditTrail(IDbContextFactory<DashboardDb> factory, TimeProvider time)
{
    private const int LongestDetail = 500;

    /// <summary>Records one deed. <paramref name="action"/> is one of <see cref="AuditActions"/>.</summary>
    public async Task WriteAsync(string who, string action, string? subject, string? detail, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.AuditEntries.Add(new AuditEntry
        {
            At = time.GetUtcNow(),
            Who = who,
            Action = action,
            Subject = subject,
            Detail = detail is { Length: > LongestDetail } ? detail[..LongestDetail] : detail,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
