using Dashboard.Domain.Territory;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Files;

/// <summary>What one edition changes against another, one sentence for each area, in the order of the tree.</summary>
internal static class TerritoryChanges
{
    public static IEnumerable<string> Between(TerritoryMap before, TerritoryMap after, IStringLocalizer<FileText> text)
    {
        foreach (var area in after.Areas.Take(after.CellCount))
        {
            if (!before.TryFind(area.Code, out var old))
            {
                yield return text["edition-new", area.Code, area.Name, text[$"level:{area.Level}"], area.ParentCode ?? ""];
                continue;
            }

            if (old.OfficialName != area.OfficialName || old.Name != area.Name)
            {
                yield return text["edition-renamed", area.Code, Names(old), Names(area)];
            }

            if (old.ParentCode != area.ParentCode)
            {
                yield return text["edition-moved", area.Code, area.Name, old.ParentCode ?? "", area.ParentCode ?? ""];
            }

            if (old.Settlement != area.Settlement || old.StatisticalDistrictCode != area.StatisticalDistrictCode)
            {
                yield return text[
                    "edition-reclassified", area.Code, area.Name, Settlement(old), old.StatisticalDistrictCode ?? "", Settlement(area), area.StatisticalDistrictCode ?? ""];
            }
        }

        foreach (var area in before.Areas.Take(before.CellCount).Where(area => !after.TryFind(area.Code, out _)))
        {
            yield return text["edition-gone", area.Code, area.Name, text[$"level:{area.Level}"]];
        }

        string Settlement(Area area) => area.Settlement is { } settlement ? text[$"settlement:{settlement}"] : "-";
    }

    private static string Names(Area area) => area.Name == area.OfficialName ? area.Name : $"{area.Name} ({area.OfficialName})";
}
