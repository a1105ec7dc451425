using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Territory;

/// <summary>One edition of the territory: every area, the ordinal map of its cells, and both partitions. Immutable.</summary>
public sealed class TerritoryMap
{
    private const string StatisticalSuffix = ":statistical";

    private static readonly Lazy<TerritoryMap> Contained = new(() => Build("nbs-2023", DataTable.Embedded("territories.csv")));

    private readonly FrozenDictionary<string, Area> _byCode;
    private readonly FrozenDictionary<string, ImmutableArray<Area>> _below;
    private readonly ImmutableArray<Area> _statisticalDistricts;

    internal TerritoryMap(string edition, int cellCount, ImmutableArray<Area> areas)
    {
        Edition = edition;
        CellCount = cellCount;
        Areas = areas;
        _byCode = areas.ToFrozenDictionary(area => area.Code, StringComparer.Ordinal);
        _below = areas.Take(cellCount).Where(area => area.ParentCode is not null)
            .GroupBy(area => area.ParentCode!, StringComparer.Ordinal)
            .ToFrozenDictionary(below => below.Key, below => below.ToImmutableArray(), StringComparer.Ordinal);
        _statisticalDistricts =
        [
            .. Children(City).Where(district => district.StatisticalDistrictCode is not null)
                .Select(district => _byCode.GetValueOrDefault(district.Code + StatisticalSuffix, district)),
        ];
    }

    /// <summary>The built-in edition (NBS codes of 2023, the last public one).</summary>
    public static TerritoryMap BuiltIn => Contained.Value;

    /// <summary>Name of the edition; it is stored with every block.</summary>
    public string Edition { get; }

    /// <summary>All areas: first the governing tree in preorder (Index equals Ordinal), then the statistical districts that differ.</summary>
    public ImmutableArray<Area> Areas { get; }

    /// <summary>How many cells a block has: one for each area of the governing tree.</summary>
    public int CellCount { get; }

    /// <summary>The city.</summary>
    public Area City => Areas[0];

    /// <summary>
    /// Reads an edition from a table with the columns <c>code</c>, <c>name</c>, <c>official_name</c>, <c>name_en</c>, <c>level</c>, <c>parent_code</c>
    /// (governing tree), <c>settlement</c> and <c>nbs_district_code</c> (statistical district).
    /// </summary>
    /// <exception cref="DataTableException">A row contradicts another or itself; the message names row and field.</exception>
    public static TerritoryMap Build(string edition, DataTable table) => new TerritoryBuilder(table).Build(edition);

    /// <summary>Finds an area by code (the <c>:statistical</c> form of a district that does not differ gives the governing one).</summary>
    public bool TryFind(string? code, [NotNullWhen(true)] out Area? area)
    {
        area = null;
        if (code is null || _byCode.TryGetValue(code, out area))
        {
            return area is not null;
        }

        if (code.EndsWith(StatisticalSuffix, StringComparison.Ordinal)
            && _byCode.TryGetValue(code[..^StatisticalSuffix.Length], out var district)
            && district is { Level: AreaLevel.District, StatisticalDistrictCode: not null })
        {
            area = district;
        }

        return area is not null;
    }

    /// <summary>The area that owns the cell.</summary>
    public Area AtCell(int ordinal) => ordinal >= 0 && ordinal < CellCount
        ? Areas[ordinal]
        : throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"The edition has {CellCount} cells.");

    /// <summary>The areas directly below. The statistical partition matters only below the city.</summary>
    public ImmutableArray<Area> Children(Area area, Partition partition = Partition.Governing)
    {
        ArgumentNullException.ThrowIfNull(area);
        if (area.Level == AreaLevel.City && partition == Partition.Statistical)
        {
            return _statisticalDistricts;
        }

        return area.Partition == Partition.Statistical
            ? AtLevel(AreaLevel.Subdistrict, area)
            : _below.GetValueOrDefault(area.Code, []);
    }

    /// <summary>
    /// Every area of the level inside <paramref name="parent"/>, in the partition; districts are 23 or 20. Its own level gives the parent
    /// itself, a higher one nothing.
    /// </summary>
    public ImmutableArray<Area> AtLevel(AreaLevel level, Area parent, Partition partition = Partition.Governing)
    {
        ArgumentNullException.ThrowIfNull(parent);
        if (level == parent.Level)
        {
            return [parent];
        }

        if (level == AreaLevel.District && parent.Level == AreaLevel.City)
        {
            return Children(parent, partition);
        }

        return
        [
            .. parent.Cells.SelectMany(run => Enumerable.Range(run.Start, run.Length))
                .Select(ordinal => Areas[ordinal])
                .Where(area => area.Level == level && area.Level > parent.Level),
        ];
    }

    /// <summary>The chain from the city down to the area itself, both included (governing tree).</summary>
    public ImmutableArray<Area> PathTo(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var path = new Stack<Area>();
        for (var at = area; at is not null; at = at.ParentCode is null ? null : _byCode[at.ParentCode])
        {
            path.Push(at);
        }

        return [.. path];
    }

    /// <summary>Settlement of a cell; null for cells above the community.</summary>
    public Settlement? SettlementOf(int ordinal) => AtCell(ordinal).Settlement;

    /// <summary>Areas of the governing tree whose name or code contains the text; best match and higher level first.</summary>
    public ImmutableArray<Area> Search(string text, int limit)
    {
        var wanted = text?.Trim() ?? "";
        if (wanted.Length == 0)
        {
            return [];
        }

        return
        [
            .. Areas.Take(CellCount)
                .Select(area => (Area: area, Rank: area.MatchOf(wanted)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank).ThenBy(found => found.Area.Level).ThenBy(found => found.Area.Ordinal)
                .Select(found => found.Area)
                .Take(limit),
        ];
    }
}
