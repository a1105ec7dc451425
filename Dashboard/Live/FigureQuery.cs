using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Live;

/// <summary>One figure asked for: an indicator or (exactly one of the two) a measure.</summary>
/// <param name="Indicator">An indicator, or null.</param>
/// <param name="Measure">A measure, or null.</param>
/// <param name="Area">Where.</param>
/// <param name="Period">When.</param>
/// <param name="Settlement">One stratum only; null for both.</param>
/// <param name="Through">Only the days of the period up to this one; null for all.</param>
public sealed record FigureQuery(Indicator? Indicator, Measure? Measure, Area Area, Period Period, Settlement? Settlement = null, DateOnly? Through = null);
