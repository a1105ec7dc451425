using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity;

namespace Dashboard.Features.Indicators.Phases;

/// <summary>Starts, withdraws and lists the phases of control charts.</summary>
public interface IPhaseBook
{
    /// <summary>Every phase ever started on a chart, the newest first day first.</summary>
    /// <exception cref="OutOfScopeException">The area is outside the reader's scope.</exception>
    Task<IReadOnlyList<PhaseEntry>> ListAsync(Reader reader, Indicator indicator, Area area, CancellationToken cancellationToken);

    /// <summary>Starts a phase; the answer is why not, or null when it was started.</summary>
    Task<PhaseRefusal?> StartAsync(Reader reader, Indicator indicator, Area area, DateOnly firstDay, string? reason, CancellationToken cancellationToken);

    /// <summary>Withdraws a phase; the answer is why not, or null when it was withdrawn.</summary>
    Task<PhaseRefusal?> WithdrawAsync(Reader reader, Area area, long id, string? reason, CancellationToken cancellationToken);
}
