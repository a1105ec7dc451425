using System.Collections.Concurrent;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Distinct (cell, member) pairs, counted anew over the days of each period; the counts add over areas.</summary>
internal sealed class DistinctAmounts(Measure measure, AreaLayout layout) : KeyedAmounts(measure, layout)
{
    /// <summary>Beyond this many changes in one day a roll-up is dropped and counted anew when asked for: patching would cost more.</summary>
    private const int MostPatched = 64;

    private readonly RollUpCache<AreaSums> rollUps = new();
    private readonly RollUpCache<ConcurrentDictionary<int, MemberSums>> members = new();

    /// <inheritdoc/>
    public override AreaAmount Read(Window window, Area area, Settlement? settlement)
    {
        return rollUps.GetOrAdd(window, Build).At(Layout.PositionOf(area, settlement));
    }

    /// <summary>The cases behind each member over all cells of the area.</summary>
    public MemberSums MembersOf(Window window, Area area) =>
        members.GetOrAdd(window, static _ => new()).GetOrAdd(area.Index, _ => Gather(window, area));

    /// <inheritdoc/>
    public override byte[] RollUp(Period period, PeriodSums? shared) => AreaSums.Write(Layout, Count(Window.Of(Measure, period)), []);

    /// <inheritdoc/>
    public override MeasureAmounts Share()
    {
        var shared = new DistinctAmounts(Measure, Layout);
        Series.ShareWith(shared.Series);
        return shared;
    }

    /// <inheritdoc/>
    protected override void Add(int day, ReadOnlySpan<Contribution> deltas)
    {
        PatchMembers(day, deltas);
        (Window Window, AreaSums RollUp)[] windows = [.. rollUps.All().Where(held => held.Window.Contains(day))];
        if (windows.Length == 0 || deltas.Length > MostPatched)
        {
            Array.ForEach(windows, held => rollUps.Remove(held.Window));
            Merge(day, deltas);
            return;
        }

        var before = Series.At(day);
        Merge(day, deltas);
        var after = Series.At(day);
        foreach (var delta in deltas)
        {
            var change = (after?.CountOf(delta.Cell, delta.Key) > 0 ? 1 : 0) - (before?.CountOf(delta.Cell, delta.Key) > 0 ? 1 : 0);
            foreach (var (window, rollUp) in windows)
            {
                if (change != 0 && !OccursBeside(day, window, delta))
                {
                    rollUp.Patch(delta.Cell, change, 0);
                }
            }
        }
    }

    private void PatchMembers(int day, ReadOnlySpan<Contribution> deltas)
    {
        foreach (var (_, held) in members.All().Where(held => held.Window.Contains(day)))
        {
            foreach (var (index, sums) in held)
            {
                var area = Layout.Territory.Areas[index];
                foreach (var delta in deltas)
                {
                    if (area.ContainsCell(delta.Cell))
                    {
                        sums.Add(delta.Key, delta.Amount);
                    }
                }
            }
        }
    }

    private MemberSums Gather(Window window, Area area)
    {
        var sums = new MemberSums();
        for (var i = Series.FirstFrom(window.First); i < Series.Count && Series.Days[i] <= window.Last; i++)
        {
            var block = Series[i];
            foreach (var run in area.Cells)
            {
                for (var entry = block.FirstOf(run.Start); entry < block.Cells.Length && block.Cells[entry] < run.End; entry++)
                {
                    sums.Add(block.Keys[entry], block.Counts[entry]);
                }
            }
        }

        return sums;
    }

    private bool OccursBeside(int day, Window window, in Contribution delta)
    {
        for (var i = Series.FirstFrom(window.First); i < Series.Count && Series.Days[i] <= window.Last; i++)
        {
            if (Series.Days[i] != day && Series[i].CountOf(delta.Cell, delta.Key) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private AreaSums Build(Window window) => AreaSums.Of(Layout, Count(window), []);

    private long[] Count(Window window)
    {
        var pairs = new HashSet<(int, long)>();
        var counts = new long[Layout.Territory.CellCount];
        for (var i = Series.FirstFrom(window.First); i < Series.Count && Series.Days[i] <= window.Last; i++)
        {
            var block = Series[i];
            for (var entry = 0; entry < block.Cells.Length; entry++)
            {
                if (block.Counts[entry] > 0 && pairs.Add((block.Cells[entry], block.Keys[entry])))
                {
                    counts[block.Cells[entry]]++;
                }
            }
        }

        return counts;
    }
}
