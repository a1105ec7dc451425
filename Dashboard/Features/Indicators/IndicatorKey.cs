using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Ui;
using Dashboard.Ui.Addresses;

namespace Dashboard.Features.Indicators;

/// <summary>What the page of an indicator shows, and for which scope.</summary>
public sealed record IndicatorKey(string Indicator, string Area, Period Period, Partition Partition, ScopeKey Scope)
{
    /// <summary>Whether holidays and make-up days count in control limits.</summary>
    public bool CountsHolidays { get; init; }

    /// <summary>The indicator at the place the page looks at.</summary>
    public static IndicatorKey Of(string indicator, PageState state, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new IndicatorKey(indicator, state.Area.Code, state.Period, state.Partition, ScopeKey.Of(reader)) { CountsHolidays = state.CountsHolidays };
    }
}
