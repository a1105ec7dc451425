using Dashboard.Data.Changes;
using Dashboard.Data.Provenance.Pages;
using Dashboard.Data.Records;
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
    private const int Chunk = 500;

    private readonly FigureDays days = FigureDays.Of(query.Measure, query.Period);
    private readonly Deltas amounts = [];

    /// <summary>Duplicate requests are found among several items, so no single one can tell; the writer has noted which count.</summary>
    private bool IsOfDuplicates => query.Measure.Code == FormAsks.MeasureCode;

    /// <summary>So many matches from a position on, newest item first.</summary>
    public async Task<List<RecordRow>> ReadAsync(ItemList list, int from, int count, CancellationToken cancellationToken)
    {
        // The sequence before the mark: what was committed in between is taken in once more by the next reader, which changes nothing.
        var sequence = await ChangeQueries.LastSequenceAsync(db, cancellationToken);
        var mark = await Watermark.ReadAsync(db, cancellationToken) ?? DateTimeOffset.UnixEpoch;
        await list.Turn.WaitAsync(cancellationToken);
        long[] page;
        try
        {
            await RefreshAsync(list, sequence, mark, cancellationToken);
            while (!list.IsComplete && list.Found.Count < from + count)
            {
                var next = list.Next(Chunk);
                list.Add(next.Length, [.. (await CountingAsync(next, mark, cancellationToken)).Select(item => new ItemPlace(item.Item.Id, item.Item.Cell))]);
            }

            page = [.. list.Found.Skip(from).Take(count).Select(place => place.Id)];
        }
        finally
        {
            list.Turn.Release();
        }

        return [.. (await CountingAsync(page, mark, cancellationToken)).Select(item => Row(item.Item, item.Amount))];
    }

    /// <summary>Brings the list to the present: where few cells changed they alone are looked at again.</summary>
    private async Task RefreshAsync(ItemList list, long sequence, DateTimeOffset mark, CancellationToken cancellationToken)
    {
        if (list.Sequence == sequence)
        {
            return;
        }

        var cells = list.Sequence is { } known ? await TouchedCells.ReadAsync(db, query, days, known, sequence, cancellationToken) : null;
        if (cells is null)
        {
            list.Begin(await Candidates(null).Select(item => item.Id).ToListAsync(cancellationToken), sequence);
            return;
        }

        var candidates = cells.Count == 0 ? [] : await Candidates([.. cells]).Select(item => item.Id).ToListAsync(cancellationToken);
        var again = await CountingAsync([.. candidates.Where(list.IsPast)], mark, cancellationToken);
        list.Renew(cells, again.Select(item => new ItemPlace(item.Item.Id, item.Item.Cell)), candidates.Where(id => !list.IsPast(id)), sequence);
    }

    /// <summary>Those of the items that really count, newest first, with what they add.</summary>
    private async Task<List<(StoredItem Item, decimal Amount)>> CountingAsync(long[] ids, DateTimeOffset mark, CancellationToken cancellationToken)
    {
        List<(StoredItem, decimal)> counting = [];
        foreach (var part in ids.Chunk(Chunk))
        {
            await foreach (var item in db.Items.AsNoTracking().Where(item => EF.Parameter(part).Contains(item.Id)).OrderByDescending(item => item.Id)
                .AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (AmountOf(item, mark) is { } amount)
                {
                    counting.Add((item, amount));
                }
            }
        }

        return counting;
    }

    /// <summary>Those that may count, in the whole area or in some of its cells. All that is asked of them stands in one index.</summary>
    private IQueryable<StoredItem> Candidates(int[]? within)
    {
        var type = query.Measure.ItemType;
        var items = db.Items.AsNoTracking()
            .Where(i => i.Type == type && i.FirstDay <= days.Last && i.LastDay >= days.First);
        if (within is not null)
        {
            items = items.Where(i => within.Contains(i.Cell));
        }
        else if (query.Area.Cells is [var run])
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

    private decimal? AmountOf(StoredItem item, DateTimeOffset mark)
    {
        if (query.Settlement is { } settlement && rules.Territory.SettlementOf(item.Cell) != settlement)
        {
            return null;
        }

        if (IsOfDuplicates)
        {
            return 1;
        }

        amounts.Clear();
        rules.Contribute(rules.Deserialize(item.Payload), mark, amounts);
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
            item.Sequence, rules.IsDueTimeAssumed(rules.Deserialize(item.Payload)));
    }
}
