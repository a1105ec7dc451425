using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Data.Provenance;

/// <summary>Which records are asked for: those behind a measure (the numerator or denominator of an indicator) of an area and period.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Area">The area, with everything below it.</param>
/// <param name="Period">The period of the figure.</param>
/// <param name="Settlement">Only urban or rural communities; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">At most 500; of a file at most 20,000.</param>
/// <param name="Without">Leaves out items that also count for this measure: those of the denominator that did not make the numerator; null for all.</param>
public sealed record RecordQuery(Measure Measure, Area Area, Period Period, Settlement? Settlement = null, int Page = 1, int PageSize = 50, Measure? Without = null)
{
    /// <summary>The indicator and the part of it whose records are asked for, for the audit; null when a measure was asked for by itself.</summary>
    public string? Figure { get; init; }

    /// <summary>Only work items after this place in the order, as <see cref="RecordPage.Next"/> names it; null to go by <see cref="Page"/>.</summary>
    public long? After { get; init; }
}
