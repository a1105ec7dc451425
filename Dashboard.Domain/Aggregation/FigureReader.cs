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
    private readonly MeasureReading measures = new(store, today, earlier);
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
        return Show(indicator.Code, area, period, new IndicatorReading(measures).Read(indicator, area, period, settlement), indicator.Numerator, indicator.Denominator) with
        {
            IsPartial = beginnings.BeginsWithin(indicator, period, period.LastDay),
        };
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
        return Show(indicator.Code, area, period, cut.Read(indicator, area, period, settlement), indicator.Numerator, indicator.Denominator) with
        {
            IsPartial = beginnings.BeginsWithin(indicator, period, through),
            Through = through,
        };
    }

    /// <summary>
    /// The amounts of a measure as a figure (numerator only). Durations give their count; distinct their count; a published mean the mean.
    /// </summary>
    /// <exception cref="OutOfScopeException">The area is outside the scope.</exception>
    public Figure ReadMeasure(AreaScope scope, Measure measure, Area area, Period period, Settlement? settlement = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Refuse(scope, area);
        var value = measures.Read(measure, area, period, settlement);
        return Show(measure.Code, area, period, FigureParts.OfAmount(value), new Term.OfMeasure(measure));
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
        var sums = measures.ReadMembers(measure, area, period, out var reason);
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

    private static bool IsCalendarAssumed(Period period, ReadOnlySpan<Term?> terms)
    {
        foreach (var term in terms)
        {
            if (term is Term.OfMeasure { Measure.UsesWorkingDays: true })
            {
                return !WorkCalendar.BuiltIn.Covers(period.FirstDay, period.LastDay);
            }
        }

        return false;
    }

    private Figure Show(string code, Area area, Period period, in FigureParts reading, params ReadOnlySpan<Term?> terms)
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
            IsCalendarAssumed = reading.Reason is null && IsCalendarAssumed(period, terms),
            Through = period.LastDay >= Today ? Today : null,
        };
    }
}
