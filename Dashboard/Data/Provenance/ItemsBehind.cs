using Dashboard.Data.Changes;
using Dashboard.Data.Provenance.Pages;
using Dashboard.Data.Records;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Aggregation.Privacy;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Provenance;

/// <summary>
/// Work items behind a figure. The index narrows to items of the type and place whose amounts can fall on the days; whether one really
/// counts is asked of the same rules that made the figure.
/// </summary>
internal sealed class ItemsBehind(DashboardDb db, WorkItemRules rules, RecordQuery query)
{
    private const int SmallestLook = 500;
    private const int LargestLook = 5_000;

    private readonly FigureDays days = FigureDays.Of(query.Measure, query.Period);
    private readonly Deltas amounts = [];

    /// <summary>Duplicate requests are found among several items, so no single one can tell; the writer has noted which count.</summary>
    private bool IsOfDuplicates => query.Measure.Code == FormAsks.MeasureCode;

    /// <summary>So many matches from a position on, newest item first, all of one moment. Whoever calls has the list's turn.</summary>
    public async Task<List<RecordRow>> ReadAsync(ItemList list, int from, int count, CancellationToken cancellationToken)
    {
        // What the list is right for, what is looked at and what is shown belong together: a page is then never short of a row.
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var moment = await ReadSnapshot.BeginAsync(db.Database.GetDbConnection(), cancellationToken);
        await db.Database.UseTransactionAsync(moment, cancellationToken);
        var mark = await Watermark.ReadAsync(db, cancellationToken) ?? DateTimeOffset.UnixEpoch;
        if (query.After is { } after)
        {
            list.Begin(await Candidates().Where(item => item.Id < after).Select(item => item.Id).ToListAsync(cancellationToken), 0);
        }
        else
        {
            await RefreshAsync(list, cancellationToken);
        }

        while (!list.IsComplete && list.Found.Count < from + count)
        {
            var next = list.Next(Math.Clamp(from + count - list.Found.Count, SmallestLook, LargestLook));
            list.Add(next.Length, await CountingAsync(next, mark, cancellationToken));
        }

        return await RowsAsync([.. list.Found.Skip(from).Take(count)], mark, cancellationToken);
    }

    /// <summary>
    /// Begins the list anew once a work item changed. Its deltas would not tell which: two items that take each other's place in one change
    /// leave none.
    /// </summary>
    private async Task RefreshAsync(ItemList list, CancellationToken cancellationToken)
    {
        var sequence = await ChangeQueries.LastSequenceAsync(db, cancellationToken);
        if (list.Sequence is { } known && !await ChangeQueries.AnyOfItemsAsync(db, known, cancellationToken))
        {
            list.Keep(sequence);
            return;
        }

        list.Begin(await Candidates().Select(item => item.Id).ToListAsync(cancellationToken), sequence);
    }

    /// <summary>Those of the items that really count, newest first.</summary>
    private async Task<IEnumerable<long>> CountingAsync(long[] ids, DateTimeOffset mark, CancellationToken cancellationToken)
    {
        var looked = await db.Items.AsNoTracking().Where(item => EF.Parameter(ids).Contains(item.Id))
            .Select(item => new { item.Id, item.Cell, item.Payload }).ToListAsync(cancellationToken);
        return [.. looked.Where(item => AmountOf(item.Cell, item.Payload, mark) is not null).Select(item => item.Id).OrderDescending()];
    }

    private async Task<List<RecordRow>> RowsAsync(long[] ids, DateTimeOffset mark, CancellationToken cancellationToken)
    {
        var items = await db.Items.AsNoTracking().Where(item => EF.Parameter(ids).Contains(item.Id)).OrderByDescending(item => item.Id)
            .ToListAsync(cancellationToken);
        return [.. items.Select(item => Row(item, AmountOf(item.Cell, item.Payload, mark) ?? 0))];
    }

    /// <summary>Those that may count. All that is asked of them stands in one index.</summary>
    private IQueryable<StoredItem> Candidates()
    {
        var type = query.Measure.ItemType;
        var items = db.Items.AsNoTracking()
            .Where(i => i.Type == type && i.FirstDay <= days.Last && i.LastDay >= days.First);
        if (query.Area.Cells is [var run])
        {
            items = items.Where(i => i.Cell >= run.Start && i.Cell < run.End);
        }
        else
        {
            int[] cells = [.. query.Area.Cells.SelectMany(r => Enumerable.Range(r.Start, r.Length))];
            items = items.Where(i => cells.Contains(i.Cell));
        }

        if (IsOfDuplicates)
        {
            items = items.Where(i => db.FormAsks.Any(a => a.ItemId == i.Id && a.Duplicate && a.Day >= days.First && a.Day <= days.Last));
        }

        return items;
    }

    private decimal? AmountOf(int cell, byte[] payload, DateTimeOffset mark)
    {
        if (query.Settlement is { } settlement && rules.Territory.SettlementOf(cell) != settlement)
        {
            return null;
        }

        if (IsOfDuplicates)
        {
            return 1;
        }

        amounts.Clear();
        rules.Contribute(rules.Deserialize(payload), mark, amounts);
        var counting = amounts.Where(a => a.Measure == query.Measure.Id && days.Contains(a.Day)).ToList();
        if (query.Without is { } without && amounts.Any(a => a.Measure == without.Id && days.Contains(a.Day)))
        {
            return null;
        }

        return counting.Count == 0 ? null : MeasureUnit.Of(query.Measure, counting.Sum(a => a.Amount));
    }

    private RecordRow Row(StoredItem item, decimal amount)
    {
        var facts = StoredFacts.Of(item.Payload);
        var own = rules.Territory.AtCell(item.Cell);
        var place = SmallCellRule.PlaceOf(rules.Territory, query.Measure, own);
        return new RecordRow(
            false, item.Source, place == own ? item.SourceId : null, item.Version, place, item.State, facts.Title, facts.Moments, amount, item.BatchId,
            item.Sequence, rules.IsDueTimeAssumed(rules.Deserialize(item.Payload)))
        {
            Place = item.Id,
        };
    }
}
