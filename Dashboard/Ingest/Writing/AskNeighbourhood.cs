using Dashboard.Data.Records;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Writing;

/// <summary>The asks around those that a delivery changes, before and after.</summary>
internal sealed class AskNeighbourhood(List<FormAsk> near, List<FormAsk> former, List<FormAsk> asked)
{
    /// <summary>Finds which asks are duplicates now.</summary>
    public SettledAsks Settle()
    {
        var gone = former.Select(a => a.ItemId).ToHashSet();
        var after = near.Where(a => !gone.Contains(a.ItemId)).Concat(asked).ToList();
        var touched = former.Concat(asked).GroupBy(a => a.Cell).ToDictionary(
            cell => cell.Key, cell => (First: cell.Min(a => a.Day), Last: cell.Max(a => a.Day) + DuplicateForms.WindowDays));
        var changed = new List<FormAsk>();
        var fresh = asked.ToHashSet();
        var deltas = new List<(int Cell, int Day, long Amount)>(former.Where(a => a.Duplicate).Select(a => (a.Cell, a.Day, -1L)));
        foreach (var cell in after.GroupBy(a => a.Cell))
        {
            var (first, last) = touched[cell.Key];
            var duplicates = DuplicateForms.Find([.. cell.Select(Domain)]);
            foreach (var ask in cell.Where(a => fresh.Contains(a) || (a.Day >= first && a.Day <= last)))
            {
                var now = duplicates.Contains(ask.ItemId);
                if (now != ask.Duplicate)
                {
                    deltas.Add((ask.Cell, ask.Day, now ? 1 : -1));
                    ask.Duplicate = now;
                    changed.Add(ask);
                }
                else if (fresh.Contains(ask))
                {
                    changed.Add(ask);
                }
            }
        }

        return new SettledAsks(changed, deltas);
    }

    private static DuplicateForms.Ask Domain(FormAsk a) => new(a.ItemId, a.Cell, a.Day, a.ArrivedTicks, a.Department, a.Datasets.Split('\n'));
}
