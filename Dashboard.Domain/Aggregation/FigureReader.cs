using Dashboard.Domain.Aggregation.Reading;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation;

/// <summary>Reads figures out of a store, always within a scope. Refuses areas outside it.</summary>
/// <param name="store">The amounts.</param>
/// <param name="closed">Which periods have been closed and frozen.</param>
/// <param name="today">The current day in Asia/Shanghai; later periods have not begun.</param>
/// <param name="earlier">Whether the store holds what was known at an earlier moment; small cells are not told by comparing moments.</param>
public sealed class FigureReader(AmountStore store, IClosedPeriods closed, DateOnly today, bool earlier = false)
{
    private readonly IndicatorReading indicators = new(new MeasureReading(store, today, earlier));
    private readonly SourceBeginnings beginnings = new(store);

    public AmountStore Store { get; } = store;

    public IClosedPeriods Closed { get; } = closed;

    public DateOnly Today { get; } = today;

    /// <summary>The figure of an indicator.</summary>
    /// <exception cref="OutOfScopeException">The area is outside the scope.</exception>
    public Figure Read(AreaScope scope, Indicator indicator, Area area, Period period, Settlement? settlement = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        Refuse(scope, area);
        return Show(indicator, area, period, indicators.Read(indicator, area, period, settlement), period.LastDay, period.LastDay >= Today ? Today : null);
    }

    /// <summary>
    /// The figure of an indicator over the days of a period up to one of them, to compare a running period with. Small cells are hidden as they are of an
    /// earlier moment: a month less its first days would tell the rest.
    /// </summary>
    /// <exception cref="OutOfScopeException">The area is outside the scope.</exception>
    public Figure ReadThrough(AreaScope scope, Indicator indicator, Area area, Period period, DateOnly through, Settlement? settlement = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        Refuse(scope, area);
        var cut = new IndicatorReading(new MeasureReading(Store, Today, earlier: true, through));
        return Show(indicator, area, period, cut.Read(indicator, area, period, settlement), through, through);
    }

    /// <summary>
    /// The amounts of a measure as a figure (numerator only). Durations give their count; distinct their count; a published mean the mean.
    /// </summary>
    /// <exception cref="OutOfScopeException">The area is outside the scope.</exception>
    public Figure ReadMeasure(AreaScope scope, Measure measure, Area area, Period period, Settlement? settlement = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Refuse(scope, area);
        var value = indicators.Measures.Read(measure, area, period, settlement);
        return Show(measure.Code, area, period, FigureParts.OfAmount(value), measure.UsesWorkingDays, isPartial: false, period.LastDay >= Today ? Today : null);
    }

    /// <summary>The members of a distinct count with the cases behind each.</summary>
    /// <exception cref="OutOfScopeException">The area is outside the scope.</exception>
    /// <exception cref="ArgumentException">The measure is no distinct count.</exception>
    public MemberFigure ReadMembers(AreaScope scope, Measure measure, Area area, Period period)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (measure.Nature != MeasureNature.Distinct)
        {
            throw new ArgumentException($"'{measure.Code}' counts no members.", nameof(measure));
        }

        Refuse(scope, area);
        var sums = indicators.Measures.ReadMembers(measure, area, period, out var reason);
        return new MemberFigure(measure.Code, area.Code, period, sums?.Sorted() ?? [], StatusOf(period, reason), reason);
    }

    private static void Refuse(AreaScope scope, Area area)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(area);
        if (!scope.AllowsFigure(area))
        {
            throw new OutOfScopeException(area.Code);
        }
    }

    private FigureStatus StatusOf(Period period, MissingReason? reason) =>
        reason is not null ? FigureStatus.Missing : Closed.IsFinal(period) ? FigureStatus.Final : FigureStatus.Provisional;

    private Figure Show(Indicator indicator, Area area, Period period, in FigureParts reading, DateOnly last, DateOnly? through) => Show(
        indicator.Code, area, period, reading, UsesWorkingDays(indicator), beginnings.BeginsWithin(indicator, period, last), through);

    private static bool UsesWorkingDays(Indicator indicator) =>
        indicator.Numerator is Term.OfMeasure { Measure.UsesWorkingDays: true } || indicator.Denominator is Term.OfMeasure { Measure.UsesWorkingDays: true };

    private Figure Show(string code, Area area, Period period, in FigureParts reading, bool usesWorkingDays, bool isPartial, DateOnly? through)
    {
        return new Figure(
            code,
            area.Code,
            period,
            reading.Value,
            reading.Numerator,
            reading.Denominator,
            reading.Lower,
            reading.Upper,
            StatusOf(period, reading.Reason),
            reading.Reason,
            reading.Reason is null ? reading.Coverage : null)
        {
            Composite = reading.Composite,
            IsCalendarAssumed = usesWorkingDays && reading.Reason is null && !WorkCalendar.BuiltIn.Covers(period.FirstDay, period.LastDay),
            IsPartial = isPartial,
            Through = through,
        };
    }
}
