using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.Privacy;

/// <summary>Says of which figures of a store nothing may be shown.</summary>
/// <param name="store">The amounts.</param>
/// <param name="today">A month that holds this day has not ended: who watched it grow would see every case by itself.</param>
/// <param name="earlier">Whether the amounts are those of an earlier moment: what two moments differ by is a single case too.</param>
internal sealed class SmallCellReading(AmountStore store, DateOnly today, bool earlier)
{
    private readonly Known?[] latest = new Known?[store.Catalogue.Measures.Length + 1];

    public bool Hides(Measure measure, Area area, Period period, Settlement? settlement) =>
        SmallCellRule.Concerns(measure) && SmallCellRule.ShownAt(store.Territory, area, settlement) switch
        {
            Showing.Always => false,
            Showing.ByMonth => earlier || period.LastDay >= today || !IsOfMonths(period) || HidesAny(measure, area, period),
            _ => true,
        };

    private static bool IsOfMonths(Period period) => period.Grain is not (Grain.Day or Grain.Week);

    /// <summary>The months of the period; those before the first delivery hold nothing.</summary>
    private IEnumerable<Period> MonthsOf(Measure measure, Period period)
    {
        var first = store.FirstDayOf(measure.ItemType);
        for (var month = Period.Of(Grain.Month, period.FirstDay); month.FirstDay <= period.LastDay; month = month.Next())
        {
            if (month.LastDay.DayNumber >= first)
            {
                yield return month;
            }
        }
    }

    /// <summary>Whether one of the months is hidden, or none is shown; a month that holds nothing for all to see takes nothing away.</summary>
    private bool HidesAny(Measure measure, Area area, Period period)
    {
        // By far the most are asked for one month of every community.
        if (period.Grain == Grain.Month)
        {
            var only = CellsOf(measure, period);
            return area.Level == AreaLevel.Community ? only?.Hides(area.Ordinal) != false : only?.SplitsOne == true;
        }

        var isShown = false;
        foreach (var month in MonthsOf(measure, period))
        {
            var cells = CellsOf(measure, month);
            if (area.Level != AreaLevel.Community)
            {
                isShown = true;
                if (cells?.SplitsOne == true)
                {
                    return true;
                }
            }
            else if (cells?.Hides(area.Ordinal) == false)
            {
                isShown = true;
            }
            else if (cells?.IsEmpty(area.Ordinal) != true)
            {
                return true;
            }
        }

        return !isShown;
    }

    /// <summary>The pattern of the month; null where there is no amount at all.</summary>
    private HiddenCells? CellsOf(Measure measure, Period month)
    {
        if (store.Of(measure.Id) is not FlowAmounts amounts)
        {
            return null;
        }

        var known = latest[measure.Id];
        var whole = known is null ? WholeOf(measure) : known.Whole;
        var cellsOfWhole = whole is null ? null : CellsOf(whole, month);
        if (known is null || known.Month != month || known.Revision != amounts.Revision || known.CellsOfWhole != cellsOfWhole)
        {
            var cells = HiddenCells.Of(store.Territory, amounts.SumsOf(Window.Of(measure, month)), cellsOfWhole);
            latest[measure.Id] = known = new Known(month, amounts.Revision, whole, cellsOfWhole, cells);
        }

        return known.Cells;
    }

    private Measure? WholeOf(Measure measure) => SmallCellRule.WholeOf(measure) is { } code && store.Catalogue.TryFindMeasure(code, out var whole) ? whole : null;

    /// <summary>A page reads one month of many areas: the pattern is nearly always the one just read.</summary>
    private sealed record Known(Period Month, long Revision, Measure? Whole, HiddenCells? CellsOfWhole, HiddenCells Cells);
}
