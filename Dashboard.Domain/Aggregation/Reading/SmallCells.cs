using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>Mediation below the subdistrict is hidden under three cases: so few could be told apart.</summary>
internal static class SmallCells
{
    private const int Fewest = 3;

    public static bool Hides(Measure measure, Area area, MeasureValue value) =>
        measure.ItemType == WorkItemType.Mediation && area.Level == AreaLevel.Community && value.Reason is null && value.Amount < Fewest;
}
