namespace Dashboard.Domain.Aggregation;

/// <summary>Why there is no figure. Unknown is a state with a reason, never 0.</summary>
public enum MissingReason
{
    /// <summary>Nothing was delivered or returned that could count.</summary>
    NoData,

    /// <summary>The denominator is zero.</summary>
    ZeroDenominator,

    /// <summary>The indicator has no meaning here (a village indicator in a town community).</summary>
    NotApplicable,

    /// <summary>Collected at a level above this area.</summary>
    NotCollectedAtLevel,

    /// <summary>Returned for longer periods than this one.</summary>
    NotCollectedAtGrain,

    /// <summary>Distinct persons cannot be added over shorter periods.</summary>
    NotAdditiveInTime,

    /// <summary>The period has not begun.</summary>
    NotBegun,

    /// <summary>Under three cases below the subdistrict, or what would tell of such: hidden.</summary>
    SmallCell,

    /// <summary>The method comes with a later version; the reason is shown.</summary>
    NotYetComputable,

    /// <summary>More than a fifth of an index's indicators have no figure.</summary>
    TooMuchMissing,

    /// <summary>Cannot be cut this way (a published mean of a governing area in a statistical district).</summary>
    NotInPartition,
}
