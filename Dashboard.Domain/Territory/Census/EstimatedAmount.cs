using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Territory.Census;

/// <summary>A number that no source gives for this very area: spread by rule from one that is published. Shown as estimated.</summary>
/// <param name="MeasureCode">The measure.</param>
/// <param name="Area">An area of the governing tree.</param>
/// <param name="Period">The year of the census.</param>
/// <param name="Value">Persons or households.</param>
public readonly record struct EstimatedAmount(string MeasureCode, Area Area, Period Period, long Value);
