using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Judgement.Signals;

namespace Dashboard.Data.Changes;

/// <summary>What the live figures read from the database.</summary>
public interface IChangeTail
{
    /// <summary>Loads the blocks of the last fold and every change after them, in one consistent view, into an empty store.</summary>
    Task<LogPosition> LoadAsync(AmountStore store, CancellationToken cancellationToken);

    /// <summary>The changes after a sequence, in order, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<TailChange>> AfterAsync(long sequence, int most, CancellationToken cancellationToken);

    /// <summary>Something that differs once another period was closed.</summary>
    Task<long> ClosedStampAsync(CancellationToken cancellationToken);

    /// <summary>The periods closed.</summary>
    Task<ClosedPeriods> ClosedAsync(CancellationToken cancellationToken);

    /// <summary>Something that differs once a phase of a chart was started or withdrawn.</summary>
    Task<long> PhaseStampAsync(CancellationToken cancellationToken);

    /// <summary>The phases in force.</summary>
    Task<StartedPhases> PhasesAsync(CancellationToken cancellationToken);

    /// <summary>When the change was committed; null when there is none of that sequence.</summary>
    Task<DateTimeOffset?> CommittedAtAsync(long sequence, CancellationToken cancellationToken);

    /// <summary>
    /// Gives what changed after <paramref name="after"/>, up to and including <paramref name="upTo"/>, piece by piece: all of it at once may
    /// be a year of deltas. A piece is used again once it was taken.
    /// </summary>
    Task BetweenAsync(long after, long upTo, Action<Deltas> take, CancellationToken cancellationToken);
}
