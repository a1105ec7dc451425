using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Stocks and published means: of each cell the last returned value, carried forward.</summary>
internal sealed class StockAmounts(Measure measure, AreaLayout layout) : SummedAmounts(measure, layout)
{
    /// <inheritdoc/>
    public override AreaAmount Read(Window window, Area area, Settlement? settlement)
    {
        return AsOf(window) is { } sums ? sums.At(Layout.PositionOf(area, settlement)) : default;
    }

    /// <inheritdoc/>
    public override byte[] RollUp(Period period, PeriodSums? shared)
    {
        var (amounts, known) = AllLastKnown(Window.Of(Measure, period));
        return AreaSums.Write(Layout, amounts, known);
    }

    /// <inheritdoc/>
    public override MeasureAmounts Share()
    {
        var shared = new StockAmounts(Measure, Layout);
        Series.ShareWith(shared.Series);
        return shared;
    }

    /// <inheritdoc/>
    protected override void Add(int day, ReadOnlySpan<Contribution> deltas)
    {
        var block = Writable(day);
        (Window Window, AreaSums RollUp)[] windows = [.. RollUps.All().Where(held => held.Window.Contains(day))];
        var before = new (long Amount, bool Known)[windows.Length];
        for (var start = 0; start < deltas.Length;)
        {
            var cell = deltas[start].Cell;
            for (var i = 0; i < windows.Length; i++)
            {
                before[i] = LastKnown(cell, windows[i].Window);
            }

            for (; start < deltas.Length && deltas[start].Cell == cell; start++)
            {
                block.Add(cell, deltas[start].Key, deltas[start].Amount);
            }

            for (var i = 0; i < windows.Length; i++)
            {
                var (amount, known) = LastKnown(cell, windows[i].Window);
                windows[i].RollUp.Patch(cell, checked(amount - before[i].Amount), (known ? 1 : 0) - (before[i].Known ? 1 : 0));
            }
        }

        DropIfEmpty(day, block);
    }

    /// <summary>The roll-up as of the last block in the window, so that all days without a new return share one; null when there is none.</summary>
    public AreaSums? AsOf(Window window)
    {
        var last = Series.LastUpTo(window.Last);
        return last < 0 || Series.Days[last] < window.First ? null : RollUps.GetOrAdd(window with { Last = Series.Days[last] }, Build);
    }

    private (long Amount, bool Known) LastKnown(int cell, Window window)
    {
        for (var i = Series.LastUpTo(window.Last); i >= 0 && Series.Days[i] >= window.First; i--)
        {
            if (Series[i].Presence?[cell] > 0)
            {
                return (Series[i].Amounts[cell], true);
            }
        }

        return (0, false);
    }

    private AreaSums Build(Window window)
    {
        var (amounts, known) = AllLastKnown(window);
        return AreaSums.Of(Layout, amounts, known);
    }

    private (long[] Amounts, long[] Known) AllLastKnown(Window window)
    {
        var (amounts, known) = (new long[Layout.Territory.CellCount], new long[Layout.Territory.CellCount]);
        for (var i = Series.LastUpTo(window.Last); i >= 0 && Series.Days[i] >= window.First; i--)
        {
            foreach (var (cell, presence) in Series[i].Presence?.NonZero() ?? [])
            {
                if (presence > 0 && known[cell] == 0)
                {
                    (amounts[cell], known[cell]) = (Series[i].Amounts[cell], 1);
                }
            }
        }

        return (amounts, known);
    }
}
