using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Features.Indicators.Phases;
using Dashboard.Identity;

namespace Dashboard.Tests.Features.Indicators.Phases;

/// <summary>Keeps phases in a list and refuses what the test says.</summary>
internal sealed class FakePhaseBook : IPhaseBook
{
    public List<PhaseEntry> Entries { get; } = [];

    public PhaseRefusal? Refusal { get; set; }

    /// <summary>What was asked for last: first day or number, and reason.</summary>
    public (object Of, string? Reason)? Asked { get; private set; }

    public Task<IReadOnlyList<PhaseEntry>> ListAsync(Reader reader, Indicator indicator, Area area, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PhaseEntry>>([.. Entries]);

    public Task<PhaseRefusal?> StartAsync(Reader reader, Indicator indicator, Area area, DateOnly firstDay, string? reason, CancellationToken cancellationToken)
    {
        Asked = (firstDay, reason);
        if (Refusal is null)
        {
            Entries.Add(new PhaseEntry(Entries.Count + 1, firstDay, reason!, reader.Name, DateTimeOffset.UnixEpoch, null, null, null));
        }

        return Task.FromResult(Refusal);
    }

    public Task<PhaseRefusal?> WithdrawAsync(Reader reader, Area area, long id, string? reason, CancellationToken cancellationToken)
    {
        Asked = (id, reason);
        if (Refusal is null)
        {
            var at = Entries.FindIndex(entry => entry.Id == id);
            Entries[at] = Entries[at] with { WithdrawnBy = reader.Name, WithdrawnAt = DateTimeOffset.UnixEpoch, WithdrawalReason = reason };
        }

        return Task.FromResult(Refusal);
    }
}
