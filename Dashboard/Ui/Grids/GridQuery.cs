using System.Collections.Immutable;
using System.Globalization;
using Dashboard.Ui.Addresses;

namespace Dashboard.Ui.Grids;

/// <summary>Which rows of a table are looked at and in what order: it stands in the address, so a link and an export show the same.</summary>
/// <param name="Sort">The column by which it is sorted; null for the table's own order.</param>
/// <param name="Descending">Whether the last comes first.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a full page.</param>
public sealed record GridQuery(string? Sort, bool Descending, int Page, int Size)
{
    private const string SortName = "sort";
    private const string PageName = "page";
    private const string SizeName = "size";
    private const char Reverse = '-';

    /// <summary>How many rows a page may have; the first is what an address without a size asks for.</summary>
    public static ImmutableArray<int> Sizes { get; } = [25, 50, 100];

    /// <summary>How many rows stand before the page.</summary>
    public int Before => (Page - 1) * Size;

    /// <summary>Reads an address, which is anybody's to write: what no table has is left out.</summary>
    public static GridQuery Read(string address, IReadOnlyList<string> sorts)
    {
        var values = QueryText.Read(QueryText.Of(address));
        var sort = values.GetValueOrDefault(SortName) ?? "";
        var column = sort.TrimStart(Reverse);
        var known = sorts.Contains(column, StringComparer.Ordinal);
        var size = Number(values.GetValueOrDefault(SizeName));
        return new GridQuery(
            known ? column : null,
            known && sort.StartsWith(Reverse),
            Math.Clamp(Number(values.GetValueOrDefault(PageName)), 1, 1_000_000),
            Sizes.Contains(size) ? size : Sizes[0]);
    }

    /// <summary>The page that exists: the last one where the address asks for one behind it.</summary>
    public GridQuery Within(int total) => this with { Page = Math.Min(Page, PagesOf(total)) };

    /// <summary>How many pages that many rows fill, at least 1.</summary>
    public int PagesOf(int total) => Math.Max(1, (total + Size - 1) / Size);

    /// <summary>The same table at another page, or with another size or order, which begin at the first page.</summary>
    public string Write(string address) => QueryText.Set(
        QueryText.Set(
            QueryText.Set(address, SortName, Sort is null ? null : Descending ? Reverse + Sort : Sort),
            SizeName,
            Size == Sizes[0] ? null : Text(Size)),
        PageName,
        Page == 1 ? null : Text(Page));

    /// <summary>Sorts by that column, and the other way round when it is sorted so already.</summary>
    public GridQuery By(string column) => this with { Sort = column, Descending = Sort == column && !Descending, Page = 1 };

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
