using System.Globalization;
using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Acts;
using Dashboard.Signals;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Features.Indicators.Phases;

/// <summary>
/// The phases in the database. Only a person starts one, with a reason; nothing is deleted. Right and scope are those of the moment, whatever the page shows.
/// </summary>
public sealed class PhaseBook(IDbContextFactory<DashboardDb> factory, ActGate gate, CommitSignal committed, TimeProvider time) : IPhaseBook
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 200;

    /// <summary>Whether the reader may start and withdraw phases of the area's charts.</summary>
    public static bool MayJudge(Reader reader, Area area)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.May(Rights.Judge) && reader.Scope.Contains(area);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PhaseEntry>> ListAsync(Reader reader, Indicator indicator, Area area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(area);
        if (!reader.Scope.AllowsFigure(area))
        {
            throw new OutOfScopeException(area.Code);
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.ChartPhases.AsNoTracking()
            .Where(phase => phase.Indicator == indicator.Code && phase.Area == area.Code)
            .OrderByDescending(phase => phase.FirstDay).ThenByDescending(phase => phase.Id)
            .Select(phase => new PhaseEntry(
                phase.Id, phase.FirstDay, phase.Reason, phase.StartedBy, phase.StartedAt, phase.WithdrawnBy, phase.WithdrawnAt, phase.WithdrawalReason))
            .ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PhaseRefusal?> StartAsync(Reader reader, Indicator indicator, Area area, DateOnly firstDay, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(area);
        if (await gate.AskAsync(reader, Act.StartPhase, cancellationToken) is not { } now || !MayJudge(now, area))
        {
            return PhaseRefusal.NotAllowed;
        }

        if (FaultOf(reason) is { } fault)
        {
            return fault;
        }

        if (firstDay > CityTime.DayOf(time.GetUtcNow()))
        {
            return PhaseRefusal.DayAhead;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.ChartPhases.AnyAsync(
            phase => phase.Indicator == indicator.Code && phase.Area == area.Code && phase.FirstDay == firstDay && phase.WithdrawnAt == null, cancellationToken))
        {
            return PhaseRefusal.DayTaken;
        }

        var text = reason!.Trim();
        db.ChartPhases.Add(new StoredPhase
        {
            Indicator = indicator.Code,
            Area = area.Code,
            FirstDay = firstDay,
            Reason = text,
            StartedBy = now.Name,
            StartedAt = time.GetUtcNow(),
        });
        await SaveAsync(db, now, Act.StartPhase, indicator.Code, area.Code, firstDay, text, cancellationToken);
        return null;
    }

    /// <inheritdoc/>
    public async Task<PhaseRefusal?> WithdrawAsync(Reader reader, Area area, long id, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (await gate.AskAsync(reader, Act.WithdrawPhase, cancellationToken) is not { } now || !MayJudge(now, area))
        {
            return PhaseRefusal.NotAllowed;
        }

        if (FaultOf(reason) is { } fault)
        {
            return fault;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var phase = await db.ChartPhases.SingleOrDefaultAsync(one => one.Id == id && one.Area == area.Code && one.WithdrawnAt == null, cancellationToken);
        if (phase is null)
        {
            return PhaseRefusal.Gone;
        }

        (phase.WithdrawnBy, phase.WithdrawnAt, phase.WithdrawalReason) = (now.Name, time.GetUtcNow(), reason!.Trim());
        await SaveAsync(db, now, Act.WithdrawPhase, phase.Indicator, phase.Area, phase.FirstDay, phase.WithdrawalReason, cancellationToken);
        return null;
    }

    private static PhaseRefusal? FaultOf(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? PhaseRefusal.ReasonMissing
        : reason.Trim().Length > LongestReason ? PhaseRefusal.ReasonTooLong
        : null;

    // The deed and its record in the audit are one commit; then every node is hinted to look.
    private async Task SaveAsync(
        DashboardDb db, Reader reader, Act act, string indicator, string area, DateOnly firstDay, string reason, CancellationToken cancellationToken)
    {
        db.AuditEntries.Add(new AuditEntry
        {
            At = time.GetUtcNow(),
            Who = reader.Name,
            Action = act.Code,
            Subject = $"{indicator} {area} {firstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            Detail = reason,
        });
        await db.SaveChangesAsync(cancellationToken);
        committed.Publish();
    }
}
