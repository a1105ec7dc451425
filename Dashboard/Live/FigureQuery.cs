using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Live;

/// <summary>One figure asked for: an indicator or (exactly one of the two) a measure.</summary>
public sealed record FigureQuery(Indicator? Indicator, Measure? Measure, Area Area, Period Period, Settlement? Settlement = null);
