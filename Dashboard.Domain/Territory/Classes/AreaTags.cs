using System.Collections.Immutable;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Territory.Classes;

/// <summary>
/// Dated classes of areas: the tiers in which districts are compared with their peers (五城区、近郊区、郊区新城、功能区), and whatever else a
/// table adds. An area may be in several kinds at once, in each of them in one class at a time.
/// </summary>
public sealed class AreaTags
{
    private static readonly Lazy<AreaTags> Contained = new(() =>
        Build(TerritoryMap.BuiltIn, DataTable.Embedded("classes.csv"), DataTable.Embedded("tags.csv")));

    private readonly ILookup<string, AreaTag> _byArea;

    private AreaTags(ImmutableArray<AreaClass> classes, ImmutableArray<AreaTag> tags)
    {
        Classes = classes;
        All = tags;
        _byArea = tags.ToLookup(tag => tag.Area.Code, StringComparer.Ordinal);
    }

    /// <summary>The tags of the built-in territory.</summary>
    public static AreaTags BuiltIn => Contained.Value;

    /// <summary>Every class, in reading order.</summary>
    public ImmutableArray<AreaClass> Classes { get; }

    /// <summary>Every tag of every area and time.</summary>
    public ImmutableArray<AreaTag> All { get; }

    /// <summary>Reads classes (<c>kind, value, name_zh, name_en</c>) and tags (<c>area, kind, value, valid_from, valid_to</c>).</summary>
    /// <exception cref="DataTableException">A tag names no area or class, ends before it begins, or contradicts another.</exception>
    public static AreaTags Build(TerritoryMap territory, DataTable classes, DataTable tags)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(tags);
        ImmutableArray<AreaClass> allClasses =
        [
            .. classes.Rows.Select(row => new AreaClass(
                row.Required("kind"), row.Required("value"), row.Required("name_zh"), row.Required("name_en"))),
        ];
        var read = new List<AreaTag>();
        foreach (var row in tags.Rows)
        {
            var tag = Read(row, territory, allClasses);
            if (read.Exists(other => other.Area == tag.Area && other.Class.Kind == tag.Class.Kind && other.Overlaps(tag)))
            {
                throw row.Fault("value", $"The area has another {tag.Class.Kind} on some of these days.");
            }

            read.Add(tag);
        }

        return new AreaTags(allClasses, [.. read]);
    }

    /// <summary>The class of the area on the day; null when it has none of that kind.</summary>
    public AreaClass? ClassOf(Area area, string kind, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(area);
        return _byArea[area.Code].FirstOrDefault(tag => tag.Class.Kind == kind && tag.HoldsOn(day))?.Class;
    }

    /// <summary>The areas of the class on the day, in the order of the territory.</summary>
    public ImmutableArray<Area> Members(string kind, string value, DateOnly day) =>
        [.. All.Where(tag => tag.Class.Kind == kind && tag.Class.Value == value && tag.HoldsOn(day)).Select(tag => tag.Area).OrderBy(area => area.Ordinal)];

    private static AreaTag Read(DataRow row, TerritoryMap territory, ImmutableArray<AreaClass> classes)
    {
        if (!territory.TryFind(row.Required("area"), out var area))
        {
            throw row.Fault("area", $"There is no area '{row["area"]}'.");
        }

        var (kind, value) = (row.Required("kind"), row.Required("value"));
        var tag = new AreaTag(
            area,
            classes.FirstOrDefault(known => known.Kind == kind && known.Value == value)
                ?? throw row.Fault("value", $"There is no class '{kind}={value}'."),
            row.Day("valid_from"),
            row.Day("valid_to"));
        return tag.ValidFrom > tag.ValidTo ? throw row.Fault("valid_to", "The tag ends before it begins.") : tag;
    }
}
