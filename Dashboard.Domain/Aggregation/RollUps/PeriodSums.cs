using Dashboard.Domain.Aggregation.Blocks;
using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Amounts by cell for the longer periods of one flow; months are summed once and quarters, years and years to date from months.</summary>
internal sealed class PeriodSums(BlockSeries<AmountBlock> series, int cells)
{
    private readonly Dictionary<DateOnly, CellSums> months = [];

    /// <summary>The sums of a period's own days. Do not change them.</summary>
    public CellSums Of(Period period) => period.Grain switch
    {
        Grain.Day or Grain.Week => OfDays(period.FirstDay.DayNumber, period.LastDay.DayNumber),
        Grain.Month => OfMonth(period.Anchor),
        _ => OfMonths(period.FirstDay, period.LastDay),
    };

    /// <summary>The sums of a run of days, both inclusive.</summary>
    public CellSums OfDays(int first, int last)
    {
        var sums = new CellSums(cells);
        for (var i = series.FirstFrom(first); i < series.Count && series.Days[i] <= last; i++)
        {
            sums.Add(series[i]);
        }

        return sums;
    }

    private CellSums OfMonth(DateOnly month)
    {
        if (!months.TryGetValue(month, out var sums))
        {
            months[month] = sums = OfDays(month.DayNumber, month.AddMonths(1).DayNumber - 1);
        }

        return sums;
    }

    private CellSums OfMonths(DateOnly first, DateOnly last)
    {
        var sums = new CellSums(cells);
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            sums.Add(OfMonth(month));
        }

        return sums;
    }
}
