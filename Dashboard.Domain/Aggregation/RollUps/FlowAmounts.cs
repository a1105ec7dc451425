using Dashboard.Domain.Aggregation.Blocks;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Amounts that add over time: flows over the period, year cohorts from 1 January.</summary>
internal sealed class FlowAmounts(Measure measure, AreaLayout layout) : SummedAmounts(measure, layout)
{
    /// <inheritdoc/>
    public override AreaAmount Read(Window window, Area area, Settlement? settlement)
    {
        if (window.First == window.Last)
        {
            return Series.At(window.First) is { } block ? ReadDay(block, area, settlement) : default;
        }

        return SumsOf(window).At(Layout.PositionOf(area, settlement));
    }

    /// <summary>The sums of every area over the window.</summary>
    public AreaSums SumsOf(Window window) => RollUps.GetOrAdd(window, Build);

    /// <inheritdoc/>
    public override PeriodSums? StartPeriodSums() => new(Series, Layout.Territory.CellCount);

    /// <inheritdoc/>
    public override byte[] RollUp(Period period, PeriodSums? shared)
    {
        var sums = shared ?? new PeriodSums(Series, Layout.Territory.CellCount);
        var window = Window.Of(Measure, period);
        var cells = Measure.Nature == MeasureNature.Cumulative ? sums.OfDays(window.First, window.Last) : sums.Of(period);
        return AreaSums.Write(Layout, cells);
    }

    /// <inheritdoc/>
    public override MeasureAmounts Share()
    {
        var shared = new FlowAmounts(Measure, Layout);
        Series.ShareWith(shared.Series);
        return shared;
    }

    /// <inheritdoc/>
    protected override void Add(int day, ReadOnlySpan<Contribution> deltas)
    {
        var block = Writable(day);
        AreaSums[] windows = [.. RollUps.All().Where(held => held.Window.Contains(day)).Select(held => held.RollUp)];
        foreach (var delta in deltas)
        {
            var before = delta.Key == ContributionKey.Presence ? block.Presence?[delta.Cell] ?? 0 : 0;
            block.Add(delta.Cell, delta.Key, delta.Amount);
            var (amount, returned) = delta.Key == ContributionKey.Presence
                ? (0L, (before + delta.Amount > 0 ? 1 : 0) - (before > 0 ? 1 : 0))
                : (delta.Amount, 0);
            foreach (var window in windows)
            {
                window.Patch(delta.Cell, amount, returned);
            }
        }

        DropIfEmpty(day, block);
    }

    private AreaSums Build(Window window)
    {
        var cells = new PeriodSums(Series, Layout.Territory.CellCount).OfDays(window.First, window.Last);
        return AreaSums.Of(Layout, cells);
    }

    private AreaAmount ReadDay(AmountBlock block, Area area, Settlement? settlement)
    {
        if (settlement is not null && Layout.PositionOf(area, settlement) != area.Index)
        {
            return area.Level == AreaLevel.Community ? default : ReadStratum(block, area, settlement.Value);
        }

        var (amount, reports) = (Int128.Zero, 0L);
        foreach (var run in area.Cells)
        {
            amount += block.Amounts.Sum(run.Start, run.End);
            for (var cell = run.Start; block.Presence is not null && cell < run.End; cell++)
            {
                reports += block.Presence[cell] > 0 ? 1 : 0;
            }
        }

        return new AreaAmount(amount, reports);
    }

    private AreaAmount ReadStratum(AmountBlock block, Area area, Settlement settlement)
    {
        var (amount, reports) = (Int128.Zero, 0L);
        foreach (var run in area.Cells)
        {
            for (var cell = run.Start; cell < run.End; cell++)
            {
                if (Layout.Territory.SettlementOf(cell) == settlement)
                {
                    amount += block.Amounts[cell];
                    reports += block.Presence?[cell] > 0 ? 1 : 0;
                }
            }
        }

        return new AreaAmount(amount, reports);
    }
}
