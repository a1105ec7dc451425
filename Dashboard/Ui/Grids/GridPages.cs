namespace Dashboard.Ui.Grids;

/// <summary>Cuts the page out of rows that are all at hand.</summary>
public static class GridPages
{
    public static GridRows<T> Of<T>(IReadOnlyList<T> all, GridQuery query)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(query);
        var within = query.Within(all.Count);
        return new GridRows<T>([.. all.Skip(within.Before).Take(within.Size)], within.Page, all.Count, within.Before + within.Size < all.Count);
    }
}
