namespace Dashboard.Ui.Grids;

/// <summary>The rows of one page.</summary>
/// <param name="Rows">In their order.</param>
/// <param name="Page">The page they are, from 1; never behind the last.</param>
/// <param name="Total">How many rows all pages have; null where only counting them all would tell.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record GridRows<T>(IReadOnlyList<T> Rows, int Page, int? Total, bool HasMore);
