using System.Runtime.CompilerServices;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>
/// A stock summed over those communities only whose facilities are under a floor per household. Kept beside the roll-up of the facilities
/// and made anew when one of the three roll-ups it comes from was changed.
/// </summary>
internal sealed class FloorRollUp
{
    private static readonly ConditionalWeakTable<AreaSums, FloorRollUp> Known = [];

    private readonly AreaSums facilities;
    private readonly AreaSums households;
    private readonly AreaSums amounts;
    private readonly (int, int, int) changes;

    private FloorRollUp(AreaLayout layout, AreaSums facilities, AreaSums households, AreaSums amounts, decimal floor)
    {
        (this.facilities, this.households, this.amounts) = (facilities, households, amounts);
        changes = Changes;
        var (below, known) = (new long[layout.Territory.CellCount], new long[layout.Territory.CellCount]);
        for (var cell = 0; cell < below.Length; cell++)
        {
            if (layout.Territory.AtCell(cell).Level == AreaLevel.Community && IsKnown(cell))
            {
                known[cell] = 1;
                below[cell] = (decimal)facilities.SumAt(cell) < floor * (decimal)households.SumAt(cell) ? (long)amounts.SumAt(cell) : 0;
            }
        }

        Sums = AreaSums.Of(layout, below, known);
    }

    /// <summary>The sums; returns count the communities of which everything is known.</summary>
    public AreaSums Sums { get; }

    private (int, int, int) Changes => (facilities.Changes, households.Changes, amounts.Changes);

    /// <param name="layout">The positions.</param>
    /// <param name="facilities">Floor area, in its smallest unit.</param>
    /// <param name="households">Households.</param>
    /// <param name="amounts">What is summed.</param>
    /// <param name="floor">The least area per household, in the smallest unit of the area.</param>
    public static FloorRollUp Of(AreaLayout layout, AreaSums facilities, AreaSums households, AreaSums amounts, decimal floor)
    {
        if (Known.TryGetValue(facilities, out var found)
            && found.households == households && found.amounts == amounts && found.changes == found.Changes)
        {
            return found;
        }

        found = new FloorRollUp(layout, facilities, households, amounts, floor);
        Known.AddOrUpdate(facilities, found);
        return found;
    }

    private bool IsKnown(int cell) =>
        facilities.ReportsAt(cell) > 0 && households.ReportsAt(cell) > 0 && households.SumAt(cell) > 0 && amounts.ReportsAt(cell) > 0;
}
