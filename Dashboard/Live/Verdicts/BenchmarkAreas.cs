using Dashboard.Domain.Territory;

namespace Dashboard.Live.Verdicts;

/// <summary>Which area a figure is compared with.</summary>
public static class BenchmarkAreas
{
    /// <summary>The area above, as on the boards; the city itself for the city; null where the reader may not see the area above.</summary>
    /// <param name="territory">All areas.</param>
    /// <param name="scope">What the reader may see.</param>
    /// <param name="area">The area of the figure.</param>
    /// <param name="partition">The cut by which a subdistrict's district is found.</param>
    public static Area? Of(TerritoryMap territory, AreaScope scope, Area area, Partition partition = Partition.Governing)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(area);
        if (area.ParentCode is null)
        {
            return area;
        }

        var above = partition == Partition.Statistical && area.Level == AreaLevel.Subdistrict
            ? territory.AtLevel(AreaLevel.District, territory.City, partition).FirstOrDefault(district => district.ContainsCell(area.Ordinal))
            : territory.TryFind(area.ParentCode, out var parent) ? parent : null;
        return above is not null && scope.AllowsFigure(above) ? above : null;
    }
}
