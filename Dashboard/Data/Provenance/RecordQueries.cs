using System.Globalization;
using Dashboard.Data.Provenance.Pages;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Aggregation.Privacy;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.WorkItems;
using Dashboard.Identity;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Provenance;

/// <summary>The records behind a figure, for a reader who may see records, inside the reader's scope. Every reading is written down.</summary>
public sealed class RecordQueries(IDbContextFactory<DashboardDb> contexts, WorkItemRules rules, ItemLists lists, HeavyReads heavy, ReadingLog readings)
{
    private const int LargestPage = 500;

    /// <summary>The largest page that is taken away as a file.</summary>
    public const int LargestExport = 20_000;

    /// <summary>One page of them.</summary>
    /// <exception cref="ReadRefusedException">Too many heavy reads are under way, or it took too long.</exception>
    /// <exception cref="OutOfScopeException">The area is outside the reader's scope.</exception>
    /// <exception cref="UnauthorizedAccessException">The reader may not see records.</exception>
    /// <exception cref="AuditUnavailableException">The reading cannot be written down.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Page or page size is out of range.</exception>
    public async Task<RecordPage> ReadAsync(Reader reader, RecordQuery query, ReadingWay way, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PageSize, way == ReadingWay.Export ? LargestExport : LargestPage);
        if (!reader.May(Rights.Records))
        {
            throw new UnauthorizedAccessException($"Reader '{reader.Name}' may not see records.");
        }

        if (!reader.Scope.Contains(query.Area))
        {
            throw new OutOfScopeException(query.Area.Code);
        }

        // The async calls of SQLite block: not on the caller's circuit, and a far page may take long the first time.
        var list = query.Measure.Origin != MeasureOrigin.CaseDerived ? null : query.After is null ? lists.Of(query) : new ItemList();
        var page = await heavy.RunAsync(reader, list?.Turn, stop => PageAsync(query, list, stop).GetAwaiter().GetResult(), cancellationToken);
        readings.Note(reader.Name, $"{query.Measure.Code}, {query.Area.Code}, {query.Period}", HowOf(query, way, page));
        return page;
    }

    private static string HowOf(RecordQuery query, ReadingWay way, RecordPage page) => string.Create(
        CultureInfo.InvariantCulture,
        $"way={way}; figure={query.Figure ?? "-"}; without={query.Without?.Code ?? "-"}; settlement={query.Settlement?.ToString() ?? "-"}; page={(query.After is { } after ? $"after {after}" : $"{query.Page}")}; rows={page.Rows.Count}");

    private async Task<RecordPage> PageAsync(RecordQuery query, ItemList? list, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        switch (query.Measure.Origin)
        {
            case MeasureOrigin.Returned:
                return Cut(query, await ReturnsBehind.ReadAsync(db, rules, query, cancellationToken));
            case MeasureOrigin.CaseDerived when !SmallCellRule.ListsRecords(rules.Territory, query.Measure, query.Area, query.Settlement):
                return RecordPage.Hidden;
            case MeasureOrigin.CaseDerived when list is not null:
                var from = query.After is null ? (query.Page - 1) * query.PageSize : 0;
                var rows = await new ItemsBehind(db, rules, query).ReadAsync(list, from, query.PageSize + 1, cancellationToken);
                var hasMore = rows.Count > query.PageSize;
                return new RecordPage([.. rows.Take(query.PageSize)], hasMore) { Next = hasMore ? rows[query.PageSize - 1].Place : null };
            default:
                return new RecordPage([], false);
        }
    }

    private static RecordPage Cut(RecordQuery query, List<RecordRow> rows)
    {
        var from = (query.Page - 1) * query.PageSize;
        return new RecordPage([.. rows.Skip(from).Take(query.PageSize)], rows.Count > from + query.PageSize);
    }
}
