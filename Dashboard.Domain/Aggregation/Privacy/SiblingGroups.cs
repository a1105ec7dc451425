using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.Privacy;

/// <summary>The communities of an edition in groups that protect each other; it follows from the territory alone.</summary>
internal sealed class SiblingGroups
{
    private static readonly ConditionalWeakTable<TerritoryMap, SiblingGroups> Known = [];

    private readonly bool[] hasSingle;

    private SiblingGroups(TerritoryMap territory)
    {
        hasSingle = new bool[territory.Areas.Length];
        var groups = ImmutableArray.CreateBuilder<SiblingGroup>();
        foreach (var siblings in territory.Areas.Where(area => area.Level == AreaLevel.Community).GroupBy(area => area.ParentCode))
        {
            var strata = siblings.GroupBy(area => area.Settlement, area => area.Ordinal).Select(stratum => stratum.ToArray()).ToArray();
            if (strata.Length == 1 || strata.All(stratum => stratum.Length > 1))
            {
                groups.AddRange(strata.Select(stratum => new SiblingGroup(stratum, false)));
                continue;
            }

            groups.Add(new SiblingGroup([.. siblings.Select(area => area.Ordinal)], true));
            foreach (var area in territory.Areas.Where(area => area.ContainsCell(strata[0][0])))
            {
                hasSingle[area.Index] = true;
            }
        }

        All = groups.ToImmutable();
    }

    public ImmutableArray<SiblingGroup> All { get; }

    public static SiblingGroups Of(TerritoryMap territory) => Known.GetValue(territory, static map => new SiblingGroups(map));

    /// <summary>Whether a subdistrict in the area has both strata and one of them is a single community.</summary>
    public bool HasSingle(Area area) => hasSingle[area.Index];
}
