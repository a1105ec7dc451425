using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>Compares what two stores hold of a measure, cell by cell.</summary>
internal static class StoreDifferences
{
    public static IEnumerable<CellDifference> Of(short measure, MeasureAmounts? stored, MeasureAmounts? rebuilt)
    {
        foreach (var day in (stored?.Days ?? []).Union(rebuilt?.Days ?? []).Order())
        {
            var left = Read(stored, day);
            var right = Read(rebuilt, day);
            var period = Period.Of(Grain.Day, DateOnly.FromDayNumber(day));
            foreach (var place in left.Keys.Union(right.Keys).Order())
            {
                var (a, b) = (left.GetValueOrDefault(place), right.GetValueOrDefault(place));
                if (a != b)
                {
                    yield return new CellDifference(measure, period, place.Cell, place.Key, a, b);
                }
            }
        }
    }

    private static Dictionary<(int Cell, long Key), long> Read(MeasureAmounts? amounts, int day) =>
        amounts?.Entries(day).ToDictionary(entry => (entry.Cell, entry.Key), entry => entry.Amount) ?? [];
}
