namespace Dashboard.Domain.Statistics;

/// <summary>Why a method cannot speak. Each is a finding to show, not a fault of the program.</summary>
public enum NotComputable
{
    /// <summary>A value that the method needs is missing.</summary>
    NoData,

    /// <summary>The denominator is zero or negative.</summary>
    NoDenominator,

    /// <summary>A count is negative.</summary>
    NegativeCount,

    /// <summary>A part is larger than its whole.</summary>
    CountOverDenominator,

    /// <summary>A confidence outside 0.9 to 1 (or 90 to 100).</summary>
    ConfidenceOutOfRange,

    /// <summary>Full confidence has no finite interval here.</summary>
    UnboundedInterval,

    /// <summary>A value is infinite or out of the range the method is defined for.</summary>
    OutOfRange,

    /// <summary>Fewer values than the method needs.</summary>
    TooFewPoints,

    /// <summary>Fewer events or cases than the method needs.</summary>
    TooFewEvents,

    /// <summary>Every value is the same: nothing to scale or to compare.</summary>
    AllEqual,

    /// <summary>Most neighbouring values are equal (rare events, a rate that is always full): limits from moving ranges mean nothing.</summary>
    HardlyVaries,

    /// <summary>The value has no interval to compare with.</summary>
    NoInterval,

    /// <summary>There is nothing to compare with.</summary>
    NoBenchmark,

    /// <summary>An area is never compared with itself.</summary>
    IsItsOwnBenchmark,

    /// <summary>The indicator has no good direction, and the method needs one.</summary>
    NoDirection,

    /// <summary>Too much of an index is missing for a score.</summary>
    TooMuchMissing,

    /// <summary>A value is zero or negative where the method needs positive ones.</summary>
    NotPositive,

    /// <summary>Weights are negative, or sum to zero.</summary>
    InvalidWeights,

    /// <summary>Lists that belong together differ in length, or a table is not of the form the method needs.</summary>
    ShapeMismatch,

    /// <summary>One component explains too little to weigh by.</summary>
    WeakComponent,

    /// <summary>An iteration did not settle.</summary>
    NoConvergence,

    /// <summary>The figure is built up from January on and held against the elapsed year; a control chart would find a signal in every saw.</summary>
    AccumulatesOverYear,

    /// <summary>So few cases that chance alone explains the difference (件数太少，不判).</summary>
    TooFewCases,

    /// <summary>The source's records begin within the period: it is told in part only.</summary>
    SourceBegins,

    /// <summary>The newest period is exceptional by the calendar; what is said is said of the one before.</summary>
    ExceptionalPeriod,

    /// <summary>The newest period still runs; what is said is said of the one before.</summary>
    PeriodRuns,
}
