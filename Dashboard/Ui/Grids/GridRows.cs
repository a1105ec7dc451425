namespace Dashboard.Ui.Grids;

/// <summary>The rows of one page.</summary>
/// <param name="Rows">In their order.</param>
/// <param name="Page">The page they are, from 1; never behind the last.</param>
/// <param name="Total">How many rows all pages have; null where only counting them all would tell.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record GridRows<T>(IReadOnlyList<T> Rows, int Page, int? Total, bool HasMore)
{
    /// <summary>The page of rows that are all at hand.</summary>
    public static GridRows<T> Of(IReadOnlyList<T> all, GridQuery query)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(query);
        var within = query.Within(all.Count);
        return new GridRows<T>([.. all.Skip(within.Before).Take(within.Size)], within.Page, all.Count, within.Before + within.Size < all.Count);
    }
}
