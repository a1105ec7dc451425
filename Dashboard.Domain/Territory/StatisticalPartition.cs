using System.Collections.Immutable;

namespace Dashboard.Domain.Territory;

/// <summary>
/// Cuts the cells of the governing tree into statistical districts. A subdistrict and its communities go where their code says, a
/// district's own cell to its namesake, a zone's own cell to the statistical district with most of the zone's communities. So every cell
/// below the city lies in exactly one statistical district and both partitions sum to the same city, less what was recorded at the city itself.
/// </summary>
internal sealed class StatisticalPartition(ImmutableArray<Area> tree)
{
    /// <summary>The statistical districts that are not the same cells as their governing namesake, in order, indexed after the tree.</summary>
    public IEnumerable<Area> Differing()
    {
        var owner = new string?[tree.Length];
        foreach (var area in tree.Where(area => area.Level != AreaLevel.City))
        {
            owner[area.Ordinal] = area.StatisticalDistrictCode ?? MostOf(area);
        }

        var index = tree.Length;
        foreach (var district in tree.Where(area => area.Level == AreaLevel.District && area.StatisticalDistrictCode == area.Code))
        {
            var runs = RunsOf(owner, district.Code);
            if (!runs.SequenceEqual(district.Cells))
            {
                yield return district with
                {
                    Index = index++,
                    Code = district.Code + ":statistical",
                    Partition = Partition.Statistical,
                    Ordinal = -1,
                    Cells = runs,
                };
            }
        }
    }

    private string? MostOf(Area zone) => tree
        .Where(area => area.Level == AreaLevel.Community && zone.ContainsCell(area.Ordinal))
        .CountBy(area => area.StatisticalDistrictCode!)
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => count.Key)
        .FirstOrDefault();

    private static ImmutableArray<CellRange> RunsOf(string?[] owner, string code)
    {
        var runs = ImmutableArray.CreateBuilder<CellRange>();
        for (var at = 0; at < owner.Length; at++)
        {
            if (owner[at] != code)
            {
                continue;
            }

            var start = at;
            while (at < owner.Length && owner[at] == code)
            {
                at++;
            }

            runs.Add(new CellRange(start, at));
        }

        return runs.ToImmutable();
    }
}
