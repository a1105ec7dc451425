using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Provenance;

/// <summary>The records behind a figure, for a reader who may see records, inside the reader's scope.</summary>
public sealed class RecordQueries(IDbContextFactory<DashboardDb> contexts, WorkItemRules rules)
{
    private const int LargestPage = 500;

    /// <summary>One page of them.</summary>
    /// <exception cref="OutOfScopeException">The area is outside the reader's scope.</exception>
    /// <exception cref="UnauthorizedAccessException">The reader may not see records.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Page or page size is out of range.</exception>
    public async Task<RecordPage> ReadAsync(Reader reader, RecordQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PageSize, LargestPage);
        if (!reader.May(Rights.Records))
        {
            throw new UnauthorizedAccessException($"Reader '{reader.Name}' may not see records.");
        }

        if (!reader.Scope.Contains(query.Area))
        {
            throw new OutOfScopeException(query.Area.Code);
        }

        // The async calls of SQLite block: not on the caller's circuit.
        return await Task.Run(() => PageAsync(query, cancellationToken), cancellationToken);
    }

    private async Task<RecordPage> PageAsync(RecordQuery query, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        switch (query.Measure.Origin)
        {
            case MeasureOrigin.Returned:
                return Cut(query, await ReturnsBehind.ReadAsync(db, rules, query, cancellationToken));
            case MeasureOrigin.CaseDerived:
                var rows = await new ItemsBehind(db, rules, query).ReadAsync((query.Page * query.PageSize) + 1, cancellationToken);
                return IsSmall(query, rows.Count) ? RecordPage.Hidden : Cut(query, rows);
            default:
                return new RecordPage([], false);
        }
    }

    private static bool IsSmall(RecordQuery query, int found) =>
        query.Measure.ItemType == WorkItemType.Mediation && query.Area.Level == AreaLevel.Community && found < 3;

    private static RecordPage Cut(RecordQuery query, List<RecordRow> rows)
    {
        var from = (query.Page - 1) * query.PageSize;
        return new RecordPage([.. rows.Skip(from).Take(query.PageSize)], rows.Count > from + query.PageSize);
    }
}
