using Dashboard.Data.Records;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.WorkItems.Assignments;

namespace Dashboard.Ingest.Writing;

/// <summary>Asks to be stored, and by how much the count of duplicates changes at each cell and day.</summary>
internal sealed class SettledAsks(List<FormAsk> changed, List<(int Cell, int Day, long Amount)> changes)
{
    public List<FormAsk> Changed { get; } = changed;

    public IEnumerable<Contribution> Deltas(GovernanceCatalogue catalogue)
    {
        if (!catalogue.TryFindMeasure(FormAsks.MeasureCode, out var measure))
        {
            throw new InvalidOperationException($"The catalogue has no measure '{FormAsks.MeasureCode}'.");
        }

        return changes.Select(c => new Contribution(measure.Id, c.Cell, c.Day, ContributionKey.Amount, c.Amount));
    }
}
