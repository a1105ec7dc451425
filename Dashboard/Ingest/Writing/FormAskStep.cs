using Dashboard.Data.Records;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Assignments;
using Dashboard.Ingest.Writing.Sessions;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Keeps the count of duplicate data requests (重复报数). Whether an ask is a duplicate depends on its neighbours, so every change of an ask
/// looks again at the asks of its cell within reach of it.
/// </summary>
internal static class FormAskStep
{
    public static async Task RunAsync(WriteContext context, ItemPlan plan, Deltas deltas, CancellationToken cancellationToken)
    {
        var touched = plan.Added.Concat(plan.Corrected).Where(e => e.Type == WorkItemType.Task).ToList();
        var asked = touched.Select(e => Ask(e.Id, e.After!)).OfType<FormAsk>().ToList();
        List<long> known = [.. touched.Where(e => e.Before is not null).Select(e => e.Id)];
        var former = known.Count > 0 ? await context.Session.FindAsksAsync(known, cancellationToken) : [];
        if (asked.Count == 0 && former.Count == 0)
        {
            return;
        }

        var near = await context.Session.FindAsksAsync(Windows(asked.Concat(former)), cancellationToken);
        var settled = new AskNeighbourhood(near, former, asked).Settle();
        deltas.AddRange(settled.Deltas(context.Rules.Catalogue));
        await context.Session.DeleteAsksAsync([.. former.Select(a => a.ItemId).Except(asked.Select(a => a.ItemId))], cancellationToken);
        await context.Session.SaveAsksAsync(settled.Changed, cancellationToken);
    }

    private static FormAsk? Ask(long id, PreparedItem row) => FormAsks.Of(row.Item, id, row.Cell) is { } ask
        ? new FormAsk
        {
            ItemId = id,
            Cell = ask.Cell,
            Day = ask.Day,
            ArrivedTicks = ask.ArrivedTicks,
            Department = ask.Department,
            Datasets = string.Join('\n', ask.Datasets),
            Duplicate = false,
        }
        : null;

    /// <summary>An ask bears on those after it within the window, and they look back as far again.</summary>
    private static List<AskWindow> Windows(IEnumerable<FormAsk> asks) =>
    [
        .. asks.GroupBy(a => a.Cell).Select(cell => new AskWindow(
            cell.Key, cell.Min(a => a.Day) - DuplicateForms.WindowDays, cell.Max(a => a.Day) + DuplicateForms.WindowDays)),
    ];
}
