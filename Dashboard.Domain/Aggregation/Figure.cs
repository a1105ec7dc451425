using Dashboard.Domain.Calendar;
using Dashboard.Domain.Statistics.Composites;

namespace Dashboard.Domain.Aggregation;

/// <summary>One figure with everything that explains it.</summary>
/// <param name="Indicator">Code of the indicator or measure.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="Period">The period it stands for.</param>
/// <param name="Value">In the indicator's unit; null when missing. Never NaN or infinite.</param>
/// <param name="Numerator">In the measure's unit with its decimals; null where the kind has none.</param>
/// <param name="Denominator">In the measure's unit with its decimals; null where the kind has none.</param>
/// <param name="Lower">Lower end of the 95 % interval; null where none exists.</param>
/// <param name="Upper">Upper end of the 95 % interval; null where none exists.</param>
/// <param name="Status">Provisional, final or missing.</param>
/// <param name="Reason">Why it is missing; null otherwise.</param>
/// <param name="Coverage">Share (0 to 1) of the communities, or areas of collection, whose return is in; 1 for case-derived; null when missing.</param>
public sealed record Figure(
    string Indicator,
    string Area,
    Period Period,
    double? Value,
    decimal? Numerator,
    decimal? Denominator,
    double? Lower,
    double? Upper,
    FigureStatus Status,
    MissingReason? Reason,
    double? Coverage)
{
    /// <summary>The parts of an index: boards with their scores and indicators, never left out where an index is shown; null for every other kind.</summary>
    public CompositeScore? Composite { get; init; }

    /// <summary>Whether working days have a say in the figure and no notice of holidays is held for a year it touches: weekends were taken as rest.</summary>
    public bool IsCalendarAssumed { get; init; }

    /// <summary>Whether the source's records begin within the period, after its first day: what came before them is not told.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The day up to which a running period is told; null once it has ended.</summary>
    public DateOnly? Through { get; init; }
}
