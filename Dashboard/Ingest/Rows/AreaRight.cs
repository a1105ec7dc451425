using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Rows;

/// <summary>
/// Whether a sender may change a record: where it lies as much as where it goes must be inside the sender's areas, or naming an own area
/// would be enough to take a record away from another. The refusal names only what the sender named, never where the record lies.
/// </summary>
internal sealed class AreaRight(AreaScope? scope, TerritoryMap territory)
{
    private readonly AreaScope? scope = scope is { IsCity: true } ? null : scope;

    /// <summary>Null says yes.</summary>
    /// <param name="named">The cell the row names; negative for none.</param>
    /// <param name="lies">The cell where the record lies until then; null for a new one.</param>
    public RowError? Of(int named, int? lies = null) =>
        scope is null || (scope.ContainsCell(named) && (lies is null || scope.ContainsCell(lies.Value)))
            ? null
            : new RowError(
                "area", named < 0 ? null : territory.AtCell(named).Code, RowRights.Forbidden + "area", string.Join(", ", scope.Roots.Select(root => root.Code)));
}
