using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;

namespace Dashboard.Live;

/// <summary>Reading within one reader's scope.</summary>
public interface IScopedFigures
{
    /// <summary>
    /// Reads all figures at one sequence. <paramref name="asOf"/> reads as known at an earlier sequence, which may take seconds.
    /// </summary>
    /// <exception cref="OutOfScopeException">An area is outside the scope.</exception>
    FigureSet Read(IReadOnlyList<FigureQuery> queries, long? asOf = null, CancellationToken cancellationToken = default);

    /// <summary>The phases of control charts that people have started; none where nobody keeps them.</summary>
    StartedPhases Phases => StartedPhases.None;

    /// <summary>The sequence at which the period's figures were frozen; null while it is open.</summary>
    long? FrozenAt(Period period) => null;

    /// <summary>The members of a distinct count in each area, all at one sequence, in the order asked.</summary>
    /// <exception cref="OutOfScopeException">An area is outside the scope.</exception>
    IReadOnlyList<MemberFigure> ReadMembers(Measure measure, IReadOnlyList<Area> areas, Period period);

    /// <summary>
    /// A number that changes with the amounts of the measure and never comes back: whoever asks before reading knows by an equal number later that
    /// reading again would give the same.
    /// </summary>
    long RevisionOf(Measure measure);
}
