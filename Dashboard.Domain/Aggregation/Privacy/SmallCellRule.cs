using System.Collections.Frozen;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Domain.Aggregation.Privacy;

/// <summary>
/// What of mediation may be shown, and where: so few quarrels in a community could be told apart. Figures and
/// records, whoever reads them and by whichever way, ask here. What each part stops is told in docs/decisions/0014-small-cells.md.
/// </summary>
public static class SmallCellRule
{
    /// <summary>From how many cases on a count is no small cell.</summary>
    public const int Fewest = 3;

    private static readonly FrozenDictionary<string, string> Wholes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mediation.succeeded"] = "mediation.concluded",
        ["mediation.concluded-30d"] = "mediation.concluded",
        ["mediation.virtue-mediator"] = "mediation.concluded",
        ["mediation.concluded.community-level"] = "mediation.succeeded",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the measure counts what the rule protects.</summary>
    public static bool Concerns(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.ItemType == WorkItemType.Mediation;
    }

    /// <summary>Whether records behind the measure may be listed for the area (in the stratum). A list tells of single days, so only where every figure is shown.</summary>
    public static bool ListsRecords(TerritoryMap territory, Measure measure, Area area, Settlement? settlement) =>
        !Concerns(measure) || ShownAt(territory, area, settlement) == Showing.Always;

    /// <summary>
    /// The place that a record behind the measure is shown with: of a protected one its subdistrict. Its number upstream names the committee that
    /// mediated, so where the place is coarser than the record's own area that is not shown either.
    /// </summary>
    public static Area PlaceOf(TerritoryMap territory, Measure measure, Area area)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(area);
        return Concerns(measure) && area.Level == AreaLevel.Community ? territory.PathTo(area)[^2] : area;
    }

    /// <summary>The measure of which every case of this one is a case too; null where there is none. Where that is hidden its part is hidden.</summary>
    internal static string? WholeOf(Measure measure) => Wholes.GetValueOrDefault(measure.Code);

    /// <summary>When figures of a protected measure are shown at a place.</summary>
    internal static Showing ShownAt(TerritoryMap territory, Area area, Settlement? settlement)
    {
        if (area.Level == AreaLevel.Community)
        {
            return Showing.ByMonth;
        }

        // A stratum of one community is that community.
        return settlement is null || !SiblingGroups.Of(territory).HasSingle(area) ? Showing.Always
            : area.Level == AreaLevel.City ? Showing.ByMonth
            : Showing.Never;
    }
}
