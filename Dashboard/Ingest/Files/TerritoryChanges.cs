using Dashboard.Domain.Territory;

namespace Dashboard.Ingest.Files;

/// <summary>What one edition changes against another, one sentence for each area, in the order of the tree.</summary>
internal static class TerritoryChanges
{
    public static IEnumerable<string> Between(TerritoryMap before, TerritoryMap after)
    {
        foreach (var area in after.Areas.Take(after.CellCount))
        {
            if (!before.TryFind(area.Code, out var old))
            {
                yield return $"new: {area.Code} {area.Name} ({area.Level}) in {area.ParentCode}";
                continue;
            }

            if (old.OfficialName != area.OfficialName || old.Name != area.Name)
            {
                yield return $"renamed: {area.Code} {Names(old)} to {Names(area)}";
            }

            if (old.ParentCode != area.ParentCode)
            {
                yield return $"moved: {area.Code} {area.Name} from {old.ParentCode} to {area.ParentCode}";
            }

            if (old.Settlement != area.Settlement || old.StatisticalDistrictCode != area.StatisticalDistrictCode)
            {
                yield return $"reclassified: {area.Code} {area.Name}, {old.Settlement} {old.StatisticalDistrictCode} to {area.Settlement} {area.StatisticalDistrictCode}";
            }
        }

        foreach (var area in before.Areas.Take(before.CellCount).Where(area => !after.TryFind(area.Code, out _)))
        {
            yield return $"gone: {area.Code} {area.Name} ({area.Level})";
        }
    }

    private static string Names(Area area) => area.Name == area.OfficialName ? area.Name : $"{area.Name} ({area.OfficialName})";
}
