using System.Globalization;
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
    private readonly List<Contribution> amounts = [];

    /// <summary>Duplicate requests are found among several items, so no single one can tell; the writer has noted which count.</summary>
    private bool IsOfDuplicates => query.Measure.Code == FormAsks.MeasureCode;

    /// <summary>The first matches, newest item first.</summary>
    public async Task<List<RecordRow>> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        var mark = await MarkAsync(cancellationToken);
        var rows = new List<RecordRow>();
        for (var before = long.MaxValue; rows.Count < limit;)
        {
            var chunk = await Candidates(before).Take(Chunk).ToListAsync(cancellationToken);
            foreach (var item in chunk)
            {
                if (AmountOf(item, mark) is { } amount)
                {
                    rows.Add(Row(item, amount));
                }
            }

            if (chunk.Count < Chunk)
            {
                break;
            }

            before = chunk[^1].Id;
        }

        return rows.Count > limit ? rows[..limit] : rows;
    }

    private IQueryable<StoredItem> Candidates(long before)
    {
        var type = query.Measure.ItemType;
        var items = db.Items.AsNoTracking()
            .Where(i => i.Type == type && i.FirstDay <= days.Last && i.LastDay >= days.First && i.Id < before);
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

        return items.OrderByDescending(i => i.Id);
    }

    private async Task<DateTimeOffset> MarkAsync(CancellationToken cancellationToken)
    {
        var mark = await db.State.Where(s => s.Key == ProgramState.MarkKey).Select(s => s.Value).FirstOrDefaultAsync(cancellationToken);
        return mark is null ? DateTimeOffset.UnixEpoch : DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(mark, CultureInfo.InvariantCulture));
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
