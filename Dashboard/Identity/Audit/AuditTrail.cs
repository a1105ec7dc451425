using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Faults;
using Dashboard.Identity.Users;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Audit;

/// <summary>Writes who did what.</summary>
public sealed class AuditTrail(IDbContextFactory<DashboardDb> factory, TimeProvider time, ILogger<AuditTrail> log)
{
    private const int LongestDetail = 500;

    /// <summary>Records one deed. <paramref name="action"/> is one of <see cref="AuditActions"/>.</summary>
    public Task WriteAsync(string who, string action, string? subject, string? detail, CancellationToken cancellationToken) =>
        WriteAsync([Entry(who, action, subject, detail)], cancellationToken);

    /// <summary>A deed of this moment, not written yet.</summary>
    internal AuditEntry Entry(string who, string action, string? subject, string? detail) => new()
    {
        At = time.GetUtcNow(),
        Who = TypedText.Storable(who),
        Action = action,
        Subject = subject,
        Detail = detail is null ? null : TypedText.Storable(detail is { Length: > LongestDetail } ? detail[..LongestDetail] : detail),
    };

    /// <summary>Records deeds, all or none.</summary>
    internal async Task WriteAsync(IReadOnlyCollection<AuditEntry> entries, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.AuditEntries.AddRange(entries);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Records a deed that must be possible while nothing can be written: who sees to a full disk has to sign in for it. It stands in the log
    /// of the program instead.
    /// </summary>
    public async Task WriteOrLogAsync(string who, string action, string? detail, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(who, action, null, detail, cancellationToken);
        }
        catch (Exception error) when (StorageFault.Of(error) is { } fault)
        {
            log.LogError("Not in the audit, because the storage is in trouble ({Trouble}): {Who} {Action} {Detail}", fault.Code, who, action, detail);
        }
    }
}
