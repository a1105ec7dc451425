using System.Runtime.CompilerServices;
using Dashboard.Domain.Aggregation.Blocks;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>
/// Where a roll-up keeps its sums: one position for each area, then two (town, country) for each area above the community. A community lies
/// wholly in one stratum and needs no more.
/// </summary>
internal sealed class AreaLayout
{
    private static readonly ConditionalWeakTable<TerritoryMap, AreaLayout> Known = [];

    private readonly int[] strataOf;
    private readonly int[] starts;
    private readonly int[] positions;
    private readonly int[][] above;
    private static readonly int Strata = Enum.GetValues<AppliesTo>().Length;

    private readonly int[][] collecting = new int[Enum.GetValues<AreaLevel>().Length * Strata][];

    private AreaLayout(TerritoryMap territory)
    {
        Territory = territory;
        strataOf = new int[territory.Areas.Length];
        Count = territory.Areas.Length;
        foreach (var area in territory.Areas)
        {
            strataOf[area.Index] = area.Level == AreaLevel.Community ? -1 : Count;
            Count += area.Level == AreaLevel.Community ? 0 : 2;
        }

        var byCell = new List<int>[territory.CellCount];
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            byCell[cell] = [];
        }

        foreach (var area in territory.Areas)
        {
            foreach (var run in area.Cells)
            {
                for (var cell = run.Start; cell < run.End; cell++)
                {
                    AddPositions(byCell[cell], area, territory.SettlementOf(cell));
                }
            }
        }

        starts = new int[byCell.Length + 1];
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            starts[cell + 1] = starts[cell] + byCell[cell].Count;
        }

        positions = [.. byCell.SelectMany(own => own)];
        above = [.. byCell.Select((own, cell) => own.Where(position => position != cell || territory.SettlementOf(cell) is null).ToArray())];
        CountCollecting();
    }

    public TerritoryMap Territory { get; }

    /// <summary>How many positions there are.</summary>
    public int Count { get; }

    public static AreaLayout Of(TerritoryMap territory) => Known.GetValue(territory, static map => new AreaLayout(map));

    /// <summary>Every position to which an amount at the cell adds.</summary>
    public ReadOnlySpan<int> PositionsOf(int cell) => positions.AsSpan(starts[cell], starts[cell + 1] - starts[cell]);

    /// <summary>The same without the community's own position.</summary>
    public ReadOnlySpan<int> PositionsAbove(int cell) => above[cell];

    /// <summary>The position of an area in a stratum (null for all of it); -1 where a community lies in the other stratum.</summary>
    public int PositionOf(Area area, Settlement? settlement)
    {
        if (settlement is null || area.Settlement == settlement)
        {
            return area.Index;
        }

        return strataOf[area.Index] < 0 ? -1 : strataOf[area.Index] + (int)settlement;
    }

    /// <summary>The area and stratum of every position.</summary>
    public (Area Area, Settlement? Settlement)[] Places()
    {
        var places = new (Area, Settlement?)[Count];
        foreach (var area in Territory.Areas)
        {
            places[area.Index] = (area, null);
            if (strataOf[area.Index] >= 0)
            {
                places[strataOf[area.Index]] = (area, Settlement.Urban);
                places[strataOf[area.Index] + 1] = (area, Settlement.Rural);
            }
        }

        return places;
    }

    /// <summary>How many areas at the position's area are asked for a return: areas of that level with a community to which it applies.</summary>
    public int CollectingAt(AreaLevel level, AppliesTo applies, int position) =>
        position < 0 ? 0 : collecting[((int)level * Strata) + (int)applies][position];

    /// <summary>Exact sums of every position from the amounts of every cell and their carries; none at all are zeros.</summary>
    public WideSums RollUp(ReadOnlySpan<long> cells, ReadOnlySpan<long> carries = default)
    {
        var sums = new WideSums(Count);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var carry = carries.IsEmpty ? 0 : carries[cell];
            if (cells[cell] == 0 && carry == 0)
            {
                continue;
            }

            foreach (var position in PositionsOf(cell))
            {
                sums.Add(position, cells[cell], carry);
            }
        }

        return sums;
    }

    private void AddPositions(List<int> own, Area area, Settlement? settlement)
    {
        own.Add(area.Index);
        if (settlement is not null && strataOf[area.Index] >= 0)
        {
            own.Add(strataOf[area.Index] + (int)settlement.Value);
        }
    }

    private void CountCollecting()
    {
        foreach (var level in Enum.GetValues<AreaLevel>())
        {
            foreach (var applies in Enum.GetValues<AppliesTo>())
            {
                var counts = new int[Count];
                foreach (var area in Territory.Areas.Take(Territory.CellCount).Where(area => area.Level == level && HasCommunity(area, applies)))
                {
                    foreach (var position in PositionsOf(area.Ordinal))
                    {
                        counts[position]++;
                    }
                }

                collecting[((int)level * Strata) + (int)applies] = counts;
            }
        }
    }

    private bool HasCommunity(Area area, AppliesTo applies) => applies == AppliesTo.All
        || area.Cells.Any(run => Enumerable.Range(run.Start, run.Length)
            .Any(cell => Territory.SettlementOf(cell) == (applies == AppliesTo.Urban ? Settlement.Urban : Settlement.Rural)));
}
