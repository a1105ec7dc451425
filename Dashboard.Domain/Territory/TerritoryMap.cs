using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Domain.Territory;

/// <summary>One edition of the territory: every area, the ordinal map of its cells, and both partitions. Immutable.</summary>
public sealed class TerritoryMap
{
    /// <summary>The built-in edition (NBS codes of 2023, the last public one).</summary>
    public static TerritoryMap BuiltIn => throw new NotSupportedException("stub");

    /// <summary>Name of the edition; it is stored with every block.</summary>
    public string Edition => throw new NotSupportedException("stub");

    /// <summary>All areas: first the governing tree in preorder (Index equals Ordinal), then the statistical districts that differ.</summary>
    public ImmutableArray<Area> Areas => throw new NotSupportedException("stub");

    /// <summary>How many cells a block has: one for each area of the governing tree.</summary>
    public int CellCount => throw new NotSupportedException("stub");

    /// <summary>The city.</summary>
    public Area City => throw new NotSupportedException("stub");

    /// <summary>Finds an area by code (the <c>:statistical</c> form of a district that does not differ gives the governing one).</summary>
    public bool TryFind(string? code, [NotNullWhen(true)] out Area? area) => throw new NotSupportedException("stub");

    /// <summary>The area that owns the cell.</summary>
    public Area AtCell(int ordinal) => throw new NotSupportedException("stub");

    /// <summary>The areas directly below. The statistical partition matters only below the city.</summary>
    public ImmutableArray<Area> Children(Area area, Partition partition = Partition.Governing) => throw new NotSupportedException("stub");

    /// <summary>Every area of the level inside <paramref name="parent"/>, in the partition; districts are 23 or 20.</summary>
    public ImmutableArray<Area> AtLevel(AreaLevel level, Area parent, Partition partition = Partition.Governing) => throw new NotSupportedException("stub");

    /// <summary>The chain from the city down to the area itself, both included (governing tree).</summary>
    public ImmutableArray<Area> PathTo(Area area) => throw new NotSupportedException("stub");

    /// <summary>Settlement of a cell; null for cells above the community.</summary>
    public Settlement? SettlementOf(int ordinal) => throw new NotSupportedException("stub");

    /// <summary>Areas whose name or code contains the text; best match and higher level first.</summary>
    public ImmutableArray<Area> Search(string text, int limit) => throw new NotSupportedException("stub");
}
