using System.Collections.Immutable;

namespace Dashboard.Domain.Territory;

/// <summary>
/// The part of the territory a reader may see: the whole city, or one or several subtrees. The city's own total is readable by everyone
/// (a district compares itself with it); every other figure only inside the scope.
/// </summary>
public sealed class AreaScope
{
    private AreaScope(ImmutableArray<Area> roots) => Roots = roots;

    /// <summary>The tops of what may be seen; at least one, each an area of the governing tree.</summary>
    public ImmutableArray<Area> Roots { get; }

    /// <summary>The first root: where a reader's pages open.</summary>
    public Area Home => Roots[0];

    /// <summary>Whether the whole city may be seen.</summary>
    public bool IsCity => Roots.Any(root => root.Level == AreaLevel.City);

    /// <summary>The scope of one or several subtrees.</summary>
    /// <exception cref="ArgumentException">There is no root.</exception>
    public static AreaScope Of(params IEnumerable<Area> roots)
    {
        ImmutableArray<Area> all = [.. roots];
        return all.IsEmpty ? throw new ArgumentException("A scope needs at least one area.", nameof(roots)) : new AreaScope(all);
    }

    /// <summary>Whether the cell lies inside the scope.</summary>
    public bool ContainsCell(int ordinal) => Roots.Any(root => root.ContainsCell(ordinal));

    /// <summary>Whether the area lies wholly inside the scope.</summary>
    public bool Contains(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return area.Cells.All(run => Roots.Any(root => root.Cells.Any(own => own.Start <= run.Start && run.End <= own.End)));
    }

    /// <summary>Whether a figure (not a record) of the area may be shown: inside the scope, or the city total as a benchmark.</summary>
    public bool AllowsFigure(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return area.Level == AreaLevel.City || Contains(area);
    }
}
