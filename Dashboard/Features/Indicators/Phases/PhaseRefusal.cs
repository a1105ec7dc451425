namespace Dashboard.Features.Indicators.Phases;

/// <summary>Why a phase was not started or withdrawn.</summary>
public enum PhaseRefusal
{
    /// <summary>The reader may not judge charts, or not those of this area.</summary>
    NotAllowed,

    /// <summary>No reason was given.</summary>
    ReasonMissing,

    /// <summary>The reason is longer than <see cref="PhaseBook.LongestReason"/>.</summary>
    ReasonTooLong,

    /// <summary>The first day lies in the future.</summary>
    DayAhead,

    /// <summary>A phase in force begins on that day already.</summary>
    DayTaken,

    /// <summary>There is no such phase in force: somebody withdrew it first.</summary>
    Gone,
}
