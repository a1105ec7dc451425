namespace Dashboard.Domain.Territory;

/// <summary>
/// The part of the territory a reader may see: the whole city, or one subtree. The city's own total is readable by everyone (a district
/// compares itself with it); every other figure only inside the scope.
/// </summary>
public sealed class AreaScope
{
    private readonly Area root;

    private AreaScope(Area root) => this.root = root;

    /// <summary>The top of what may be seen.</summary>
    public Area Root => root;

    /// <summary>Whether the whole city may be seen.</summary>
    public bool IsCity => root.Level == AreaLevel.City;

    /// <summary>The scope of one subtree.</summary>
    public static AreaScope Of(Area root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new AreaScope(root);
    }

    /// <summary>Whether the area lies wholly inside the scope.</summary>
    public bool Contains(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        foreach (var range in area.Cells)
        {
            if (!root.ContainsCell(range.Start) || !root.ContainsCell(range.End - 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a figure (not a record) of the area may be shown: inside the scope, or the city total as a benchmark.</summary>
    public bool AllowsFigure(Area area) => Contains(area) || area.Level == AreaLevel.City;
}
