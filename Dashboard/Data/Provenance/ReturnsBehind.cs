using Dashboard.Data.Records;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Provenance;

/// <summary>Returns behind a figure: of a flow those of the period, of a stock the last one of each area that is carried to its end.</summary>
internal static class ReturnsBehind
{
    public static async Task<List<RecordRow>> ReadAsync(DashboardDb db, WorkItemRules rules, RecordQuery query, CancellationToken cancellationToken)
    {
        var days = FigureDays.Of(query.Measure, query.Period);
        var measure = query.Measure.Id;
        var found = await db.Observations.AsNoTracking()
            .Where(o => o.Measure == measure && o.Anchor >= days.First && o.Anchor <= days.Last && o.Amount != null)
            .ToListAsync(cancellationToken);
        var inside = found.Where(o => query.Area.ContainsCell(o.Cell) && IsOf(rules, query, o.Cell));
        if (query.Measure.Nature is MeasureNature.Stock or MeasureNature.WeightedMean)
        {
            inside = inside.GroupBy(o => o.Cell).Select(cell => cell.MaxBy(o => o.Anchor)!);
        }

        return [.. inside.OrderByDescending(o => o.Anchor).ThenBy(o => o.Cell).Select(o => Row(rules, query, o))];
    }

    private static bool IsOf(WorkItemRules rules, RecordQuery query, int cell) =>
        query.Settlement is not { } settlement || rules.Territory.SettlementOf(cell) == settlement;

    private static RecordRow Row(WorkItemRules rules, RecordQuery query, StoredObservation row) => new(
        true,
        row.Source,
        Period.Of(row.Grain, DateOnly.FromDayNumber(row.Anchor)).ToString(),
        row.Version,
        rules.Territory.AtCell(row.Cell),
        row.Status,
        null,
        [],
        MeasureUnit.Of(query.Measure, row.Amount!.Value),
        row.BatchId,
        row.Sequence);
}
