using Dashboard.Data.Changes;
using Dashboard.Data.Records;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Assignments;

namespace Dashboard.Data.Replay;

/// <summary>
/// Rebuilds every amount from the records, without the change log and without blocks: what verify compares with, and what makes everything
/// derived expendable. Several readers share the work, all at the same commit.
/// </summary>
public sealed class RecordReplay(DatabaseConnections connections, WorkItemRules rules)
{
    private static readonly int Readers = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Reads all records; progress is reported from 0 to 1.</summary>
    public async Task<ReplayedRecords> RunAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await using var snapshots = await SameSnapshots.OpenAsync(connections, Readers, cancellationToken);
        var first = snapshots.All[0];
        var (sequence, mark, lastItem) = await PositionAsync(first, cancellationToken);
        var store = new AmountStore(rules.Territory, rules.Catalogue);
        var returns = await ReturnReplay.RunAsync(first, rules.Catalogue, store, cancellationToken);
        if (mark is not { } at)
        {
            return new ReplayedRecords(store, sequence, mark, 0, returns);
        }

        var work = new ItemReplay(rules, at, store, lastItem, progress);
        await Task.WhenAll(snapshots.All.Select(snapshot => Task.Run(() => work.RunAsync(snapshot, cancellationToken), cancellationToken)));
        store.Apply(Duplicates(work.Asks));
        return new ReplayedRecords(store, sequence, mark, work.Items, returns);
    }

    private static async Task<(long Sequence, DateTimeOffset? Mark, long LastItem)> PositionAsync(ReadSnapshot snapshot, CancellationToken cancellationToken)
    {
        await using var command = snapshot.Command(
            $"SELECT ({ChangeSql.LastSequence}), ({Watermark.Select}), (SELECT max(id) FROM work_item)");
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return (
            row.IsDBNull(0) ? 0 : row.GetInt64(0),
            Watermark.Parse(row.IsDBNull(1) ? null : row.GetString(1)),
            row.IsDBNull(2) ? 0 : row.GetInt64(2));
    }

    /// <summary>Duplicate requests look at several items, so they are found once all asks are known.</summary>
    private Contribution[] Duplicates(IEnumerable<DuplicateForms.Ask> asks)
    {
        if (!rules.Catalogue.TryFindMeasure(FormAsks.MeasureCode, out var measure))
        {
            throw new InvalidOperationException($"The catalogue has no measure '{FormAsks.MeasureCode}'.");
        }

        return
        [
            .. from cell in asks.GroupBy(ask => ask.Cell)
               let all = cell.ToArray()
               let duplicates = DuplicateForms.Find(all)
               from ask in all
               where duplicates.Contains(ask.Key)
               select new Contribution(measure.Id, ask.Cell, ask.Day, ContributionKey.Amount, 1),
        ];
    }
}
