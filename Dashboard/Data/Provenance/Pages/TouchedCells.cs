using Dashboard.Data.Changes;

namespace Dashboard.Data.Provenance.Pages;

/// <summary>In which cells the change log says that a figure's amounts changed.</summary>
internal static class TouchedCells
{
    /// <summary>With more changes than these, beginning anew costs less than taking them in.</summary>
    private const int MostChanges = 500;

    private const int MostCells = 300;

    /// <summary>The cells after one change and up to another; null when there are too many.</summary>
    public static async Task<HashSet<int>?> ReadAsync(
        DashboardDb db, RecordQuery query, FigureDays days, long after, long upTo, CancellationToken cancellationToken)
    {
        if (upTo - after is < 0 or > MostChanges)
        {
            return null;
        }

        HashSet<int> cells = [];
        await foreach (var deltas in ChangeQueries.DeltasAsync(db, after, upTo, cancellationToken))
        {
            cells.UnionWith(deltas
                .Where(delta => (delta.Measure == query.Measure.Id || delta.Measure == query.Without?.Id) && days.Contains(delta.Day) && query.Area.ContainsCell(delta.Cell))
                .Select(delta => delta.Cell));
        }

        return cells.Count > MostCells ? null : cells;
    }
}
