using System.Collections.Immutable;

namespace Dashboard.Domain.Territory;

/// <summary>
/// One area of a territory edition. Every area of the governing tree owns one cell (<see cref="Ordinal"/>) that holds what was
/// recorded at that very area; <see cref="Cells"/> are the cells of its whole subtree, which are contiguous because ordinals follow the
/// tree in preorder. A statistical district that differs from its governing namesake owns no cell and consists of several runs.
/// </summary>
/// <param name="Index">Position in <see cref="TerritoryMap.Areas"/>; areas of the governing tree come first, so there Index equals Ordinal.</param>
/// <param name="Code"><c>5101</c>, <c>510104</c>, <c>CD-GX</c>, <c>510107:statistical</c>, nine digits or twelve digits.</param>
/// <param name="Name">The usual short name.</param>
/// <param name="OfficialName">The name in full, as published.</param>
/// <param name="Level">Where it stands in the tree.</param>
/// <param name="Partition"><see cref="Territory.Partition.Statistical"/> only for a statistical district that differs from its governing namesake.</param>
/// <param name="Settlement">Town or country; null above the community.</param>
/// <param name="ParentCode">The area above in the governing tree; null for the city.</param>
/// <param name="StatisticalDistrictCode">Six digits; null for the city and for a zone, which spans several.</param>
/// <param name="Ordinal">Its own cell; -1 for a statistical district that differs.</param>
/// <param name="Cells">The cells of the subtree.</param>
/// <param name="ValidFrom">First day of validity, inclusive.</param>
/// <param name="ValidTo">Last day of validity, inclusive; null while valid.</param>
public sealed record Area(
    int Index,
    string Code,
    string Name,
    string OfficialName,
    AreaLevel Level,
    Partition Partition,
    Settlement? Settlement,
    string? ParentCode,
    string? StatisticalDistrictCode,
    int Ordinal,
    ImmutableArray<CellRange> Cells,
    DateOnly ValidFrom,
    DateOnly? ValidTo)
{
    /// <summary>English name of the city and its districts; null below, where no official English name exists.</summary>
    public string? NameEn { get; init; }

    /// <summary>Whether the cell belongs to the subtree of this area.</summary>
    public bool ContainsCell(int ordinal)
    {
        foreach (var range in Cells)
        {
            if (range.Contains(ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How well the text names this area: 0 exactly, 1 from the beginning, 2 somewhere inside; null not at all.</summary>
    internal int? MatchOf(string text)
    {
        int? best = null;
        foreach (var name in new[] { Name, OfficialName, NameEn, Code })
        {
            var at = name?.IndexOf(text, StringComparison.OrdinalIgnoreCase) ?? -1;
            if (at >= 0)
            {
                var match = at > 0 ? 2 : name!.Length > text.Length ? 1 : 0;
                best = best is null || match < best ? match : best;
            }
        }

        return best;
    }

    /// <inheritdoc/>
    public bool Equals(Area? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
