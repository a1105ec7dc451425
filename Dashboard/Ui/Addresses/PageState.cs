using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Identity;

namespace Dashboard.Ui.Addresses;

/// <summary>What a figure page looks at: it stands in the address, so a link shows another person the same page.</summary>
/// <param name="Area">The area; always one the reader may see.</param>
/// <param name="Period">The period.</param>
/// <param name="Partition">Which districts the city is cut into.</param>
public sealed record PageState(Area Area, Period Period, Partition Partition)
{
    /// <summary>Whether holidays and make-up days count in control limits; only the page of an indicator can be told to.</summary>
    public bool CountsHolidays { get; init; }

    /// <summary>The area's own total plus what lies one level below.</summary>
    public AreaLevel? LevelBelow => Area.Level == AreaLevel.Community ? null : Area.Level + 1;

    /// <summary>
    /// Reads the query. What is missing, misspelt or outside the reader's scope falls back to the reader's home, the current month and
    /// the governing partition.
    /// </summary>
    public static PageState Read(string query, Reader reader, TerritoryMap territory, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(territory);
        var values = QueryText.Read(query);
        var partition = values.GetValueOrDefault(QueryText.Partition) == QueryText.Statistical ? Partition.Statistical : Partition.Governing;
        var area = AreaOf(values.GetValueOrDefault(QueryText.Area), reader, territory) ?? reader.Scope.Home;
        var period = PeriodOf(values.GetValueOrDefault(QueryText.Period), today) ?? Period.Of(Grain.Month, today);
        return new PageState(area, period, area.Partition == Partition.Statistical ? Partition.Statistical : partition)
        {
            CountsHolidays = values.GetValueOrDefault(QueryText.Holidays) == QueryText.Counted,
        };
    }

    /// <summary>What the query asks for and cannot be shown; what stands in for it is that of <see cref="Read"/>.</summary>
    public static IReadOnlyList<AddressFault> FaultsIn(string query, Reader reader, TerritoryMap territory, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(territory);
        var values = QueryText.Read(query);
        List<AddressFault> faults = [];
        if (values.GetValueOrDefault(QueryText.Area) is { Length: > 0 } area && AreaOf(area, reader, territory) is null)
        {
            faults.Add(new(QueryText.Area, area, reader.Scope.Home.Code));
        }

        if (values.GetValueOrDefault(QueryText.Period) is { Length: > 0 } period && PeriodOf(period, today) is null)
        {
            faults.Add(new(QueryText.Period, period, Period.Of(Grain.Month, today).ToString()));
        }

        return faults;
    }

    private static Area? AreaOf(string? text, Reader reader, TerritoryMap territory) =>
        territory.TryFind(text, out var area) && reader.Scope.AllowsFigure(area) ? area : null;

    private static Period? PeriodOf(string? text, DateOnly today) => Period.TryParse(text, out var period) && period.FirstDay <= today ? period : null;
}
