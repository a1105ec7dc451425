using System.Runtime.CompilerServices;
using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.Privacy;

/// <summary>
/// Which communities are hidden for one measure and month: those with a small cell, those whose whole is hidden, and where they could be told from
/// their siblings' sum one sibling more. It depends on the amounts alone, so every reader sees the same.
/// </summary>
internal sealed class HiddenCells
{
    private const int MostInSmallCell = SmallCellRule.Fewest - 1;

    private static readonly ConditionalWeakTable<AreaSums, HiddenCells> Known = [];

    private readonly bool[] hidden;
    private readonly bool[] empty;
    private readonly int changes;
    private readonly HiddenCells? whole;

    private HiddenCells(TerritoryMap territory, AreaSums amounts, HiddenCells? whole)
    {
        (this.whole, changes) = (whole, amounts.Changes);
        (hidden, empty) = (new bool[territory.CellCount], new bool[territory.CellCount]);
        var open = 0;
        foreach (var group in SiblingGroups.Of(territory).All)
        {
            foreach (var cell in group.Cells)
            {
                hidden[cell] = amounts.SumAt(cell) < SmallCellRule.Fewest || whole?.Hides(cell) == true;
            }

            if (CanBeTold(group.Cells, amounts) && PartnerOf(group.Cells) is { } partner)
            {
                hidden[partner] = true;
            }

            if (group.Cells.All(cell => !hidden[cell] || amounts.SumAt(cell) == 0))
            {
                Array.ForEach(group.Cells, cell => empty[cell] = hidden[cell]);
            }

            open += group.IsMixed && IsOpen(group.Cells, territory, amounts) ? 1 : 0;
        }

        SplitsOne = open == 1;
    }

    /// <summary>
    /// Whether the strata of the city would tell those of a single subdistrict in which a stratum is one community, because no other such
    /// subdistrict has anything hidden in both.
    /// </summary>
    public bool SplitsOne { get; }

    public bool Hides(int cell) => hidden[cell];

    /// <summary>Whether the cell is hidden and everybody can see that it holds nothing, because its hidden siblings together hold nothing.</summary>
    public bool IsEmpty(int cell) => empty[cell];

    /// <summary>The cells hidden for these amounts; reckoned anew when they or the whole have changed.</summary>
    public static HiddenCells Of(TerritoryMap territory, AreaSums amounts, HiddenCells? whole)
    {
        if (!Known.TryGetValue(amounts, out var found) || found.changes != amounts.Changes || found.whole != whole)
        {
            found = new HiddenCells(territory, amounts, whole);
            Known.AddOrUpdate(amounts, found);
        }

        return found;
    }

    /// <summary>
    /// Whether the sum of the hidden cells, which is the siblings' sum less what is shown, tells them: it is one cell, it is itself small, or
    /// it is as much as small cells can hold. Where several hold nothing there is nobody to be told.
    /// </summary>
    private bool CanBeTold(int[] cells, AreaSums amounts)
    {
        var (count, sum, most) = (0, Int128.Zero, Int128.Zero);
        foreach (var cell in cells)
        {
            if (hidden[cell])
            {
                var amount = amounts.SumAt(cell);
                (count, sum, most) = (count + 1, sum + amount, Int128.Max(most, amount));
            }
        }

        return count == 1 || (sum > 0 && sum < SmallCellRule.Fewest) || (sum > 0 && most <= MostInSmallCell && sum == (Int128)MostInSmallCell * count);
    }

    // By place and not by size: a partner known to be the smallest could be reckoned back.
    private int? PartnerOf(int[] cells)
    {
        var first = Array.FindIndex(cells, cell => hidden[cell]);
        for (var step = 1; step < cells.Length; step++)
        {
            var cell = cells[(first + step) % cells.Length];
            if (!hidden[cell])
            {
                return cell;
            }
        }

        return null;
    }

    private bool IsOpen(int[] cells, TerritoryMap territory, AreaSums amounts)
    {
        int[] unseen = [.. cells.Where(cell => hidden[cell])];
        return unseen.Any(cell => amounts.SumAt(cell) != 0) && unseen.Select(territory.SettlementOf).Distinct().Count() > 1;
    }
}
