using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation;

/// <summary>Reads figures out of a store, always within a scope. Refuses areas outside it.</summary>
/// <param name="store">The amounts.</param>
/// <param name="closed">Which periods have been closed and frozen.</param>
/// <param name="today">The current day in Asia/Shanghai; later periods have not begun.</param>
public sealed class FigureReader(AmountStore store, IClosedPeriods closed, DateOnly today)
{
    public AmountStore Store { get; } = store;

    public IClosedPeriods Closed { get; } = closed;

    public DateOnly Today { get; } = today;

    /// <summary>The figure of an indicator.</summary>
    /// <exception cref="OutOfScopeException">The area is outside the scope.</exception>
    public Figure Read(AreaScope scope, Indicator indicator, Area area, Period period, Settlement? settlement = null) => throw new NotSupportedException("stub");

    /// <summary>The amounts of a measure as a figure (numerator only). Durations give their count; distinct their count.</summary>
    /// <exception cref="OutOfScopeException">The area is outside the scope.</exception>
    public Figure ReadMeasure(AreaScope scope, Measure measure, Area area, Period period, Settlement? settlement = null) => throw new NotSupportedException("stub");
}
