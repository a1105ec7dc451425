namespace Dashboard.Domain.Aggregation.Privacy;

/// <summary>When figures of a protected measure are shown at a place.</summary>
internal enum Showing
{
    /// <summary>Every period, at once.</summary>
    Always,

    /// <summary>Whole months that have ended and whose cells are not small, and what consists of such months.</summary>
    ByMonth,

    /// <summary>Not at all.</summary>
    Never,
}
