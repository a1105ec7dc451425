using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Ui;
using Dashboard.Ui.Addresses;

namespace Dashboard.Features.Boards.Overview;

/// <summary>What an overview shows, and for which scope.</summary>
public sealed record OverviewKey(string Area, Period Period, Partition Partition, string MapIndicator, ScopeKey Scope)
{
    /// <summary>The overview at the place the page looks at, with that indicator on the map.</summary>
    public static OverviewKey Of(PageState state, string mapIndicator, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new OverviewKey(state.Area.Code, state.Period, state.Partition, mapIndicator, ScopeKey.Of(reader));
    }
}
